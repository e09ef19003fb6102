"""The rules, one small function each, in a file by family; `engine` names them all."""
