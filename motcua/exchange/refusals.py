"""Why a whole file, or the whole import, is refused. Nothing was written when one of these is raised."""

from motcua.core.refusals import Refusal


class FileRefused(Refusal):
    """A file that cannot be taken in at all; `file` is its bare name."""


class FileMissing(FileRefused):
    """There is no such file, or it may not be read."""


class FileEmpty(FileRefused):
    """The file holds no byte, or no row."""


class FileTooLarge(FileRefused):
    """The file is larger than this installation takes (`size`, `limit`, both in MB)."""


class WrongType(FileRefused):
    """The content is none of XLSX, XLS, ODS, HTML table, CSV (`found` says what it looks like)."""


class ZipBomb(FileRefused):
    """The packed content would grow beyond reason when opened (`size` in MB, `entries`)."""


class MacroFile(FileRefused):
    """The workbook carries program code (macros)."""


class Encrypted(FileRefused):
    """The workbook is locked with a password."""


class Damaged(FileRefused):
    """The file says what it is but cannot be read to its end."""


class ChangedWhileRead(FileRefused):
    """Somebody wrote into the file while it was being read."""


class FontUnclear(FileRefused):
    """The text was typed in an old font (TCVN3 or VNI), and which one is not certain."""


class NoRegister(FileRefused):
    """No sheet has a header with at least a dossier number, a receipt day and a status."""


class SeveralCommunes(FileRefused):
    """The file holds dossiers of more than one commune (`found`)."""


class OtherCommune(FileRefused):
    """The file is of another commune than the one named in the call (`found`, `asked`)."""


class UnknownMapping(Refusal):
    """There is no mapping of that name, or its file cannot be read (`name`, `why`)."""


class UnknownImport(Refusal):
    """There is no import of that number in this commune (`id`)."""


class AlreadyUndone(Refusal):
    """This import was taken back before (`id`)."""


class ImportRunning(Refusal):
    """Another import of the same commune is at work."""
