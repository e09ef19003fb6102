"""A browser without scripts: cookies, pages, forms filled in and sent, as a person's would."""

import urllib.parse
import urllib.request
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.cookiejar import CookieJar
from urllib.error import HTTPError


@dataclass
class Form:
    """A form of a page: where it goes, and what stands in its fields."""

    action: str
    fields: dict[str, list[str]] = field(default_factory=dict)


class Forms(HTMLParser):
    """Reads the forms of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.area, self.select = "", ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take a field with what stands in it."""
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append(Form(given.get("action", "")))
        elif tag == "textarea":
            self.area = given["name"]
            self.forms[-1].fields[self.area] = [""]
        elif tag == "select":
            self.select = given["name"]
        elif tag == "option" and self.select:
            if "selected" in given or self.select not in self.forms[-1].fields:
                self.forms[-1].fields[self.select] = [given.get("value", "")]
        elif tag == "input" and given.get("name") and given.get("type") != "submit":
            self._take_input(given)

    def _take_input(self, given: dict[str, str]) -> None:
        if given.get("type") not in ("checkbox", "radio") or "checked" in given:
            self.forms[-1].fields.setdefault(given["name"], []).append(given.get("value", ""))

    def handle_data(self, data: str) -> None:
        """Take the text of a text area."""
        if self.area:
            self.forms[-1].fields[self.area][0] += data

    def handle_endtag(self, tag: str) -> None:
        """Leave a text area or a choice; the first line break of a text area is not part of it."""
        if tag == "textarea":
            self.forms[-1].fields[self.area][0] = self.forms[-1].fields[self.area][0].removeprefix("\n")
            self.area = ""
        elif tag == "select":
            self.select = ""


@dataclass(frozen=True)
class Page:
    """What came back."""

    address: str
    status: int
    body: bytes

    @property
    def text(self) -> str:
        """Return the page as text."""
        return self.body.decode()

    def form(self, ending: str) -> Form:
        """Return the form that goes to an address with this ending."""
        return next(form for form in Forms(self.text).forms if form.action.endswith(ending))


class Browser:
    """One person's browser at one listener."""

    def __init__(self, home: str) -> None:
        self.home = home
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))

    def open(self, address: str, sent: dict[str, list[str]] | None = None) -> Page:
        """Open an address, or send fields to it; redirections are followed."""
        data = urllib.parse.urlencode(sent, doseq=True).encode() if sent is not None else None
        request = urllib.request.Request(urllib.parse.urljoin(self.home, address), data)
        try:
            with self.opener.open(request, timeout=60) as answer:
                return Page(answer.url, answer.status, answer.read())
        except HTTPError as error:
            return Page(error.url or "", error.code, error.read())

    def send(self, page: Page, ending: str, **changes: str | list[str]) -> Page:
        """Fill some fields of a page's form and send it with all the others as they are."""
        form = page.form(ending)
        typed = {name: value if isinstance(value, list) else [value] for name, value in changes.items()}
        return self.open(form.action or page.address, form.fields | typed)

    def sign_in(self, username: str, password: str) -> Page:
        """Sign in at the door."""
        return self.send(self.open("/dang-nhap/"), "", login=username, password=password)
