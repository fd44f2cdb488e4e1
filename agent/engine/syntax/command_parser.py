"""Commands of Lean 3 (Lean: `builtin_cmds.cpp`, `decl_cmds.cpp`, `definition_cmds.cpp`, `notation_cmd.cpp`,
`structure_cmd.cpp`, …)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Final

from agent.engine.exceptions import ParseError, Unsupported
from agent.engine.syntax import options
from agent.engine.syntax.notation import DEFAULT_PRECEDENCE, MAX_PRECEDENCE, NotationState
from agent.engine.syntax.scanner import (
    COMMAND,
    DECIMAL,
    DOC_BLOCK,
    EOF,
    IDENTIFIER,
    KEYWORD,
    MOD_DOC_BLOCK,
    NUMERAL,
    QUOTED_SYMBOL,
    STRING,
)
from agent.engine.syntax.tactic_parser import TacticParser
from agent.engine.syntax.tree import (
    Application,
    Attribute,
    AttributeCommand,
    Binder,
    CheckCommand,
    Command,
    ConstantsCommand,
    Constructor,
    DeclarationCommand,
    EndCommand,
    Equation,
    EvalCommand,
    ExitCommand,
    ExportCommand,
    Identifier,
    ImportCommand,
    IncludeCommand,
    InductiveCommand,
    InitQuotientCommand,
    LocalizedCommand,
    Modifiers,
    ModuleDocCommand,
    NamespaceCommand,
    NoncomputableTheoryCommand,
    NotationAction,
    NotationCommand,
    NotationDeclaration,
    NotationItem,
    Numeral,
    OmitCommand,
    OpenCommand,
    OpenItem,
    OpenLocaleCommand,
    Parenthesized,
    PiTerm,
    PrecedenceCommand,
    PreludeCommand,
    PrintCommand,
    ReduceCommand,
    SectionCommand,
    SetOptionCommand,
    Span,
    StructureField,
    StructureParent,
    Term,
    UniverseCommand,
    UnsupportedCommand,
    VariableCommand,
)
from agent.kernel.expr import BinderInfo
from agent.kernel.name import Name, name

_BLOCK_WORDS: Final = re.compile(r"\b(?:begin|match|end)\b")
_COMMENTS: Final = re.compile(r"--[^\n]*|/-.*?-/|\"[^\"]*\"", re.DOTALL)

_NOTATION_WORDS: Final = frozenset(("notation", "infix", "infixl", "infixr", "prefix", "postfix"))
_KINDS: Final = {
    "definition": "def",
    "theorem": "theorem",
    "example": "example",
    "abbreviation": "abbreviation",
    "instance": "instance",
    "constant": "constant",
    "axiom": "axiom",
}
_PLURALS: Final = {"constants": "constant", "axioms": "axiom"}
_MODIFIERS: Final = frozenset(("private", "protected", "noncomputable", "meta", "mutual"))
_NAMED_PRECEDENCES: Final = {
    "max": MAX_PRECEDENCE,
    "std.prec.max": MAX_PRECEDENCE,
    "std.prec.max_plus": MAX_PRECEDENCE + 10,
    "std.prec.arrow": 25,
}
_LEFT: Final = name("#1")
_RIGHT: Final = name("#2")


class CommandParser(TacticParser):
    """Reads commands one after another; `notation` is to be updated between them."""

    _started = False
    _command_start = 0

    def next_command(self) -> Command | None:
        """The next command, None at the end of the text. After a ParseError, `skip_to_next_command` goes on."""
        self._depth = 0
        self._block_depth = 0
        self._prefix = ""
        self._unknown = []
        self.in_pattern = False
        self.in_notation = False
        self.recovered = []
        self.stops_at_commands = False
        try:
            if not self._started:
                self._started = True
                self.advance()
            while self.kind == KEYWORD and self.value == ".":
                self.advance()
            self._command_start = self.start
            if self.kind == EOF:
                return None
            return self._command()
        except RecursionError:
            raise ParseError(
                "deep recursion was detected at 'parser' (potential solution: increase stack space in your system)",
                self.start,
            ) from None

    def skip_to_next_command(self) -> None:
        """Move behind the failed command, to the next token that begins one."""
        self.in_notation = False
        self.stops_at_commands = False
        moved = self.start > self._command_start
        # Blocks that the failed command has opened: their `end`s are its own.
        words = _BLOCK_WORDS.findall(_COMMENTS.sub(" ", self.text[self._command_start : self.start]))
        depth = sum(-1 if word == "end" else 1 for word in words)
        while self.kind != EOF or self.end < len(self.text):
            if moved and (
                (self.kind == COMMAND and self.value not in ("end", "using_well_founded"))
                or self.kind in (DOC_BLOCK, MOD_DOC_BLOCK)
                or (
                    self.kind == COMMAND
                    and self.value == "end"
                    and depth <= 0
                    and self.source.position(self.start)[1] == 0
                )
            ):
                return
            if self.kind == COMMAND and self.value == "end":
                depth -= 1
            elif self.text[self.start : self.end] in ("begin", "match"):
                depth += 1
            moved = True
            try:
                self.advance()
            except ParseError:
                continue
            if self.kind == EOF:
                return

    # --- dispatch --------------------------------------------------------------------------------------------------

    def _command(self) -> Command:
        start = self.start
        if self.kind == MOD_DOC_BLOCK:
            text = str(self.value)
            self.advance()
            return ModuleDocCommand(text, span=self._span(start))
        doc: str | None = None
        if self.kind == DOC_BLOCK:
            doc = str(self.value)
            self.advance()
            if self.kind != COMMAND:
                raise self.error("expected command")
        if self.kind != COMMAND:
            raise self.error("command expected")
        attributes: tuple[Attribute, ...] = ()
        if self.accept("@["):
            attributes = self._attribute_entries(compact=True, removable=False)
            if self.kind != COMMAND:
                raise self.error("expected command")
        return self._modified(attributes, doc, start)

    def _modified(self, attributes: tuple[Attribute, ...], doc: str | None, start: int) -> Command:
        """A command with what stood before it; the current token is its keyword or a modifier."""
        flags: dict[str, Any] = {}
        if self.value in _MODIFIERS:
            if self.value in ("private", "protected"):
                flags[str(self.value)] = True
                self.advance()
            if self.accept("noncomputable"):
                self.accept("!")
                if not flags and not attributes and self.at_token_or_identifier("theory"):
                    self.advance()
                    return NoncomputableTheoryCommand(span=self._span(start))
                flags["noncomputable"] = True
            if self.accept("meta"):
                flags["meta"] = True
            if self.at_token("mutual"):
                return self._unsupported("mutual definitions", start)
            if self.kind == COMMAND and self.value in _MODIFIERS:
                raise self.error("unexpected definition modifier")
            if self.at_token("attribute") or self.at_token("@["):
                raise self.error("unexpected attributes declaration")
        modifiers = Modifiers(attributes, doc, **flags)
        word = str(self.value)
        if self.kind != COMMAND:
            raise self.error("expected command")
        if modifiers.meta:
            return self._unsupported("meta definitions", start)
        kind = _KINDS.get(word)
        if kind is not None:
            keyword_span = Span(self.start, self.end)
            self.advance()
            return self._declaration(kind, modifiers, start, keyword_span)
        if word in _PLURALS:
            self.advance()
            binders = self._variable_binders(once=False)
            return ConstantsCommand(_PLURALS[word], binders, modifiers, span=self._span(start))
        if word in ("structure", "class", "inductive"):
            self.advance()
            return self._inductive(word, modifiers, start)
        if word in _NOTATION_WORDS or word in ("reserve", "precedence"):
            return self._notation_command(start, local=False)
        if word == "attribute":
            self.advance()
            return self._attribute_command(start, local=False, doc=doc)
        method = getattr(self, "_command_" + word.lstrip("#"), None)
        if method is None:
            if word == "end":
                return self._end(start)
            if word == "import":
                return self._import(start)
            return self._unsupported(f"the command '{word}'", start)
        self.advance()
        out: Command = method(start)
        return out

    def _unsupported(self, what: str, start: int) -> Command:
        """Skip to a command at the beginning of a line."""
        while True:
            try:
                self.advance()
            except ParseError:
                continue
            if self.kind == EOF:
                break
            if self.kind in (COMMAND, DOC_BLOCK, MOD_DOC_BLOCK) and self.source.position(self.start)[1] == 0:
                break
        return UnsupportedCommand(what, span=self._span(start))

    # --- scopes and simple commands ----------------------------------------------------------------------------------

    def _import(self, start: int) -> Command:
        modules: list[Name] = []
        levels: list[int] = []
        self.advance()
        while True:
            dots = 0
            while self.kind == KEYWORD and self.value in (".", "..", "..."):
                dots += len(str(self.value))
                self.advance()
            if self.kind != IDENTIFIER or (self.source.position(self.start)[1] == 0 and not dots):
                break
            modules.append(self.identifier(""))
            levels.append(dots)
        return ImportCommand(tuple(modules), tuple(levels), span=self._span(start))

    def _command_prelude(self, start: int) -> Command:
        return PreludeCommand(span=self._span(start))

    def _command_init_quotient(self, start: int) -> Command:
        return InitQuotientCommand(span=self._span(start))

    def _command_namespace(self, start: int) -> Command:
        n = self.identifier("invalid namespace declaration, identifier expected")
        return NamespaceCommand(n, span=self._span(start))

    def _command_section(self, start: int) -> Command:
        n = None
        if self.kind == IDENTIFIER:
            n = self.atomic_identifier("invalid section, atomic identifier expected")
        return SectionCommand(n, span=self._span(start))

    def _end(self, start: int) -> Command:
        self.advance()
        n = self.identifier("") if self.kind == IDENTIFIER else None
        return EndCommand(n, span=self._span(start))

    def _command_open(self, start: int) -> Command:
        return OpenCommand(self._open_items(), span=self._span(start))

    def _command_export(self, start: int) -> Command:
        return ExportCommand(self._open_items(), span=self._span(start))

    def _open_items(self) -> tuple[OpenItem, ...]:
        items: list[OpenItem] = []
        while True:
            start = self.start
            namespace = self.identifier("invalid 'open/export' command, identifier expected")
            alias = None
            if self.at_token_or_identifier("as"):
                self.advance()
                alias = self.identifier("invalid 'open/export' command, identifier expected")
            only: list[Name] | None = None
            hiding: list[Name] = []
            renaming: list[tuple[Name, Name]] = []
            while self.accept("("):
                if self.at_token_or_identifier("renaming"):
                    self.advance()
                    while self.kind == IDENTIFIER:
                        old = self.identifier("")
                        self.expect("->", "invalid 'open/export' command renaming, '->' expected")
                        new = self.identifier("invalid 'open/export' command renaming, identifier expected")
                        renaming.append((old, new))
                elif self.at_token_or_identifier("hiding"):
                    self.advance()
                    hiding.extend(self._identifiers())
                elif self.kind == IDENTIFIER:
                    only = (only or []) + list(self._identifiers())
                else:
                    raise self.error(
                        "invalid 'open/export' command option, identifier, 'hiding' or 'renaming' expected"
                    )
                if only is not None and (hiding or renaming):
                    raise self.error(
                        "invalid 'open/export' command option, mixing explicit and implicit 'open/export' options"
                    )
                self.expect(")", "invalid 'open/export' command option, ')' expected")
            items.append(
                OpenItem(
                    namespace,
                    alias,
                    None if only is None else tuple(only),
                    tuple(hiding),
                    tuple(renaming),
                    span=self._span(start),
                )
            )
            if self.kind != IDENTIFIER:
                return tuple(items)

    def _command_open_locale(self, start: int) -> Command:
        return OpenLocaleCommand(self._identifiers(), span=self._span(start))

    def _command_localized(self, start: int) -> Command:
        if self.kind != STRING:
            raise self.error("expression expected")
        text = str(self.value)
        self.advance()
        self.expect("in", "'in' expected")
        namespace = self.identifier("identifier expected")
        return LocalizedCommand(text, namespace, span=self._span(start))

    def _command_universe(self, start: int) -> Command:
        if self.accept("variables"):
            return self._universes(start, True)
        variable = self.accept("variable")
        n = self.identifier("invalid 'universe' command, identifier expected")
        return UniverseCommand((n,), variable, span=self._span(start))

    def _command_universes(self, start: int) -> Command:
        return self._universes(start, False)

    def _universes(self, start: int, variable: bool) -> Command:
        if self.kind != IDENTIFIER:
            raise self.error("invalid 'universes' command, identifier expected")
        return UniverseCommand(self._identifiers(), variable, span=self._span(start))

    def _command_variable(self, start: int) -> Command:
        return VariableCommand("variable", self._variable_binders(once=True), span=self._span(start))

    def _command_variables(self, start: int) -> Command:
        return VariableCommand("variable", self._variable_binders(once=False), span=self._span(start))

    def _command_parameter(self, start: int) -> Command:
        return VariableCommand("parameter", self._variable_binders(once=True), span=self._span(start))

    def _command_parameters(self, start: int) -> Command:
        return VariableCommand("parameter", self._variable_binders(once=False), span=self._span(start))

    def _variable_binders(self, *, once: bool) -> tuple[Binder, ...]:
        out: list[Binder] = []
        while True:
            start = self.start
            info = self._opening()
            if info is BinderInfo.INST_IMPLICIT:
                binder = self._instance_binder()
                self._close_binder(info)
            else:
                names = self._identifiers()
                if not names:
                    raise self.error("invalid declaration, identifier expected")
                binder_type: Term | None = None
                if self.accept(":"):
                    binder_type = self.term()
                elif once and self.kind == KEYWORD and self.value in ("(", "{", "[", "⦃") and len(names) == 1:
                    params = self.binders(allow_default=True)
                    self.expect(":", "invalid declaration, ':' expected")
                    binder_type = self._pi_over(params, self.term())
                binder = Binder(names, binder_type, info or BinderInfo.DEFAULT, span=self._span(start))
                if info is not None:
                    self._close_binder(info)
            out.append(binder)
            if once or not (self.kind == KEYWORD and self.value in ("(", "{", "[", "⦃")):
                return tuple(out)

    @staticmethod
    def _pi_over(params: tuple[Binder, ...], body: Term) -> Term:
        return PiTerm(params, body, span=Span(params[0].span.start, body.span.end)) if params else body

    def _command_include(self, start: int) -> Command:
        return IncludeCommand(self._included(), span=self._span(start))

    def _command_omit(self, start: int) -> Command:
        return OmitCommand(self._included(), span=self._span(start))

    def _included(self) -> tuple[Name, ...]:
        if self.kind != IDENTIFIER:
            raise self.error("invalid include/omit command, identifier expected")
        return self._identifiers()

    def _command_set_option(self, start: int) -> Command:
        at = self.start
        option = self.identifier("invalid set option, identifier (i.e., option name) expected")
        if not options.is_known(option):
            words = f"unknown option '{option}', type 'help options.' for list of available options"
            raise ParseError(words, at)
        value: bool | int | str
        if options.is_boolean(option):
            value = self.at_token_or_identifier("true")
            if not value and not self.at_token_or_identifier("false"):
                raise self.error(options.NEEDS_BOOLEAN)
            self.advance()
        elif options.is_natural(option):
            if self.kind != NUMERAL:
                raise self.error(options.NEEDS_NATURAL)
            value = self.small_nat()
        else:
            if self.kind not in (NUMERAL, DECIMAL):
                raise self.error("invalid option value, 'true', 'false', string, integer or decimal value expected")
            value = str(self.value)
            self.advance()
        return SetOptionCommand(option, value, span=self._span(start))

    def _command_eval(self, start: int) -> Command:
        term = self.term()
        return EvalCommand(term, span=self._span(start))

    def _command_reduce(self, start: int) -> Command:
        term = self.term()
        return ReduceCommand(term, span=self._span(start))

    def _command_check(self, start: int) -> Command:
        term = self.term()
        return CheckCommand(term, span=self._span(start))

    def _command_exit(self, start: int) -> Command:
        return ExitCommand(span=self._span(start))

    def _command_print(self, start: int) -> Command:
        if self.kind == STRING:
            text = str(self.value)
            self.advance()
            return PrintCommand("string", None, text, span=self._span(start))
        for word in (
            "axioms",
            "definition",
            "instances",
            "prefix",
            "notation",
            "classes",
            "attributes",
            "fields",
            "options",
        ):
            if self.at_token_or_identifier(word):
                self.advance()
                n = self.identifier("") if self.kind == IDENTIFIER else None
                return PrintCommand(word, n, span=self._span(start))
        if self.kind == IDENTIFIER:
            n = self.identifier("")
            return PrintCommand("", n, str(n), span=self._span(start))
        if self.kind == KEYWORD:
            text = self.text[self.start : self.end]
            self.advance()
            return PrintCommand("token", None, text, span=self._span(start))
        raise self.error("invalid print command")

    def _command_local(self, start: int) -> Command:
        if self.accept("attribute"):
            return self._attribute_command(start, local=True)
        if self.kind == COMMAND and (self.value in _NOTATION_WORDS):
            return self._notation_command(start, local=True)
        raise self.error("invalid local command, 'attribute' or notation expected")

    # --- attributes --------------------------------------------------------------------------------------------------

    def _attribute_command(self, start: int, *, local: bool, doc: str | None = None) -> Command:
        if not self.accept("["):
            raise self.error("invalid 'attribute' command, '[' expected")
        attributes = self._attribute_entries(compact=False, removable=local)
        if self.kind == COMMAND:
            if local:
                raise Unsupported("'local attribute' before a declaration", start)
            return self._modified(attributes, doc, start)
        names = self._identifiers()
        if not names:
            raise self.error("invalid 'attribute' command, constant expected")
        return AttributeCommand(attributes, names, local, span=self._span(start))

    def _attribute_entries(self, *, compact: bool, removable: bool) -> tuple[Attribute, ...]:
        """Entries up to the closing bracket; a `priority p` entry sets the priority of all."""
        out: list[Attribute] = []
        priority: Term | None = None
        while True:
            start = self.start
            removed = self.accept("-")
            if removed and not removable:
                raise self.error("cannot remove attribute globally (solution: use 'local attribute')", start)
            if self.kind == COMMAND:
                word = str(self.value)
                self.advance()
            else:
                word = str(self.identifier("invalid attribute declaration, identifier expected"))
            if word == "priority":
                priority = self.term()
            else:
                text_start = self.start
                args: list[Any] = []
                if not removed:
                    self._attribute_arguments(args)
                text = self.text[text_start : self.start].strip() if args else ""
                out.append(Attribute(word, None, text, tuple(args), removed, span=self._span(start)))
            if self.accept(","):
                continue
            self.expect("]", "invalid attribute declaration, ']' expected")
            if compact or not self.accept("["):
                break
        if priority is not None:
            out = [Attribute(a.name, priority, a.args_text, a.args, a.removed, span=a.span) for a in out]
            if not out:
                # `@[priority p] instance`: it belongs to the attribute that the command itself sets.
                out.append(Attribute("priority", priority, span=self._span(start)))
        return tuple(out)

    def _attribute_arguments(self, args: list[Any]) -> None:
        depth = 0
        while self.kind != EOF:
            if self.kind == KEYWORD:
                if self.value in ("(", "[", "{", "⟨"):
                    depth += 1
                elif depth and self.value in (")", "]", "}", "⟩"):
                    depth -= 1
                elif not depth and self.value in (",", "]"):
                    return
                args.append(str(self.value))
            elif self.kind == COMMAND:
                return
            else:
                args.append(self.value)
            self.advance()

    # --- notation ----------------------------------------------------------------------------------------------------

    def _notation_command(self, start: int, *, local: bool) -> Command:
        if self.value == "precedence":
            self.in_notation = True
            self.advance()
            token = self._symbol("invalid precedence declaration, quoted symbol or identifier expected")[0]
            self.in_notation = False
            self.expect(":", "invalid precedence declaration, ':' expected")
            return PrecedenceCommand(token, self._precedence(), span=self._span(start))
        declaration = self._notation_declaration(start, local=local)
        return NotationCommand(declaration, local, span=self._span(start))

    def _notation_declaration(self, start: int, *, local: bool) -> NotationDeclaration:
        reserve = False
        self.in_notation = True
        try:
            if self.value == "reserve":
                reserve = True
                self.advance()
            word = str(self.value)
            if word not in _NOTATION_WORDS:
                raise self.error(
                    "invalid notation, 'infix', 'infixl', 'infixr', 'prefix', 'postfix' or 'notation' expected"
                )
            self.advance()
            parse_only = False
            priority = 1000
            if self.at_token("["):
                position = self.start
                mark = self.mark()
                self.advance()
                if self.kind == IDENTIFIER and str(self.value) in ("parsing_only", "priority"):
                    for attribute in self._attribute_entries(compact=True, removable=False):
                        if attribute.name != "parsing_only":
                            raise self.error(f"invalid notation: unexpected attribute [{attribute.name}]", position)
                        parse_only = True
                        if attribute.priority is not None:
                            priority = self._number_of(attribute.priority, position)
                else:
                    self.reset(mark)
            if word == "notation":
                return self._notation_core(start, reserve, parse_only, priority, local)
            return self._mixfix(word, start, reserve, parse_only, priority, local)
        finally:
            self.in_notation = False

    def _number_of(self, term: Term, position: int) -> int:
        if type(term) is Numeral:
            return term.value
        raise self.error("invalid 'priority', argument does not evaluate to a (small) numeral", position)

    def _precedence(self) -> int:
        """A numeral, or a term over `max`, `std.prec.max_plus`, …: `max+1`."""
        if self.kind == NUMERAL:
            return self.small_nat()
        position = self.start
        term = self.term(MAX_PRECEDENCE)
        value = self._precedence_value(term)
        if value is None:
            raise self.error("invalid 'precedence', argument does not evaluate to a small numeral", position)
        return value

    def _precedence_value(self, term: Term) -> int | None:
        if type(term) is Parenthesized:
            return self._precedence_value(term.term)
        if type(term) is Numeral:
            return term.value
        if type(term) is Identifier:
            return _NAMED_PRECEDENCES.get(str(term.name))
        if type(term) is Application and term.notation in ("+", "-") and len(term.args) == 2:
            left, right = (self._precedence_value(arg) for arg in term.args)
            if left is not None and right is not None:
                return left + right if term.notation == "+" else max(0, left - right)
        return None

    def _symbol(self, message: str) -> tuple[str, str]:
        """(token, token as written with its blanks) of a quoted symbol, keyword or identifier."""
        if self.kind == QUOTED_SYMBOL or self.kind == IDENTIFIER:
            written = str(self.value)
        elif self.kind == KEYWORD:
            written = str(self.value)
        else:
            raise self.error(message)
        position = self.start
        self.advance()
        token = written.strip()
        self._check_token(token, position)
        return token, written

    def _check_token(self, token: str, position: int) -> None:
        if token == "@":
            raise self.error(f"invalid token `{token}`, it is reserved", position)
        if not token:
            raise self.error("invalid null token", position)

    def _check_user_token(self, token: str, position: int) -> None:
        if token[0] == "(":
            raise self.error(f"invalid token `{token}`, it starts with '('", position)
        if token[-1] == ")":
            raise self.error(f"invalid token `{token}`, it ends with ')'", position)
        if "," in token:
            raise self.error(f"invalid token `{token}`, it contains reserved character `,`", position)

    def _mixfix(
        self, word: str, start: int, reserve: bool, parse_only: bool, priority: int, local: bool
    ) -> NotationDeclaration:
        explicit = self.kind == QUOTED_SYMBOL
        position = self.start
        token, written = self._symbol("invalid notation declaration, quoted symbol or identifier expected")
        table = self.notation
        nud = word == "prefix"
        reserved = None
        reserved_item: NotationItem | None = None
        if not reserve:
            state = table.reserved_nud if nud else table.reserved_led
            following = state.transitions.get(token)
            if following:
                reserved, after = following[0]
                for end in after.accepting:
                    reserved_item = end.declaration.items[0]
        new_tokens: tuple[tuple[str, int], ...] = ()
        precedence: int | None
        if self.accept(":"):
            at = self.start
            given = self._precedence()
            if word == "infixr" and given == 0:
                raise self.error("invalid infixr declaration, precedence must be greater than zero", at)
            if table.precedence(token) is None or not nud:
                self._check_user_token(token, position)
                new_tokens = ((token, given),)
            precedence = given - 1 if word == "infixr" else given
        elif reserved is not None and word in ("prefix", "infixr") and reserved.kind == "expr":
            precedence = reserved.precedence
        else:
            precedence = table.precedence(token)
            if precedence is not None and word == "infixr":
                precedence -= 1
        if precedence is None:
            raise self.error(
                "invalid notation declaration, precedence was not provided, and it is not set for the given symbol, "
                "solution: use the 'precedence' command",
                position,
            )
        if not local and reserved is not None:
            wanted = "skip" if word == "postfix" else "expr"
            if reserved.kind != wanted or (wanted == "expr" and reserved.precedence != precedence):
                shown = "infixl" if word == "infix" else word
                raise self.error(f"invalid {shown} declaration, declaration conflicts with reserved notation", position)
        if reserved_item is not None and not explicit:
            written = reserved_item.pp_token
        denotation: Term | None = None
        if not reserve:
            self.in_notation = False
            self.expect(":=", "invalid notation declaration, ':=' expected")
            fn = self.term()
            args: tuple[Term, ...]
            args = (Identifier(_LEFT), Identifier(_RIGHT)) if word.startswith("infix") else (Identifier(_LEFT),)
            if type(fn) is Application and fn.notation is None:
                denotation = Application(fn.fn, fn.args + args, span=fn.span)
            else:
                denotation = Application(fn, args, span=fn.span)
        elif self.at_token(":="):
            raise self.error("invalid reserve notation, found `:=`")
        if word.startswith("infix"):
            action, leading = NotationAction("expr", _RIGHT, precedence), _LEFT
        elif word == "postfix":
            action, leading = NotationAction("skip"), _LEFT
        else:
            action, leading = NotationAction("expr", _LEFT, precedence), None
        return NotationDeclaration(
            (NotationItem(token, written, action),),
            denotation,
            leading,
            None,
            new_tokens,
            reserve,
            parse_only,
            priority,
            span=self._span(start),
        )

    def _notation_core(
        self, start: int, reserve: bool, parse_only: bool, priority: int, local: bool
    ) -> NotationDeclaration:
        table = self.notation
        leading: Name | None = None
        if self.kind == NUMERAL:
            number = self.value
            assert type(number) is int
            self.advance()
            self.in_notation = False
            self.expect(":=", "invalid numeral notation, `:=` expected")
            body = self.term()
            return NotationDeclaration(
                (), body, None, number, parse_only=parse_only, priority=priority, span=self._span(start)
            )
        if self.kind == IDENTIFIER:
            leading = self.identifier("")
            state: NotationState | None = table.led
            reserved: NotationState | None = None if reserve else table.reserved_led
        else:
            state = table.nud
            reserved = None if reserve else table.reserved_nud
        items: list[NotationItem] = []
        new_tokens: list[tuple[str, int]] = []
        while not self.at_token(":=") if not reserve else (self.kind not in (COMMAND, EOF, DOC_BLOCK, MOD_DOC_BLOCK)):
            position = self.start
            quoted = self.kind == QUOTED_SYMBOL
            if not quoted and self.kind != KEYWORD:
                raise self.error("invalid notation declaration, symbol expected")
            token, written = self._symbol("invalid notation declaration, symbol expected")
            used_default = False
            if quoted:
                if self.accept(":"):
                    self._check_user_token(token, position)
                    new_tokens.append((token, self._precedence()))
                elif table.precedence(token) is None:
                    # Also when it was met before in this notation: the closing `∥` of `∥ x ∥` takes back the first's.
                    self._check_user_token(token, position)
                    new_tokens.append((token, DEFAULT_PRECEDENCE))
                    used_default = True
            from_reserved = False
            if reserved is not None:
                following = reserved.transitions.get(token)
                if following:
                    reserved_action, reserved = following[0]
                    from_reserved = self._agrees(reserved_action, local)
                    if from_reserved:
                        action = self._reserved_action(reserved_action)
                else:
                    reserved = None
            if not from_reserved:
                action = self._action(state, token, dict(reversed(new_tokens)))
            items.append(NotationItem(token, written, action))
            if leading is None and used_default and len(items) == 1:
                new_tokens[-1] = (new_tokens[-1][0], MAX_PRECEDENCE)
            state = self._follow(state, items[-1])
        denotation: Term | None = None
        if not reserve:
            self.in_notation = False
            self.advance()
            if not items:
                raise self.error("invalid notation declaration, empty notation is not allowed")
            denotation = self.term()
        return NotationDeclaration(
            tuple(items),
            denotation,
            leading,
            None,
            tuple(new_tokens),
            reserve,
            parse_only,
            priority,
            span=self._span(start),
        )

    def _agrees(self, action: NotationAction, local: bool) -> bool:
        """Whether to take the reserved action; a local notation may differ from it."""
        if action.kind == "skip":
            return self.kind in (QUOTED_SYMBOL, KEYWORD) or not local
        if action.kind in ("binder", "binders"):
            return self.at_token_or_identifier(action.kind) or not local
        return self.kind == IDENTIFIER or not local

    def _reserved_action(self, action: NotationAction) -> NotationAction:
        if action.kind == "skip":
            if self.kind not in (QUOTED_SYMBOL, KEYWORD):
                raise self.error(
                    "invalid notation declaration, quoted-symbol, keyword or `:=` expected "
                    "(declaration prefix matches reserved notation)"
                )
            return action
        if action.kind in ("binder", "binders"):
            if not self.at_token_or_identifier(action.kind):
                raise self.error(
                    f"invalid notation declaration, '{action.kind}' expected "
                    "(declaration prefix matches reserved notation)"
                )
            self.advance()
            return action
        n = self.identifier(
            "invalid notation declaration, identifier expected (declaration prefix matches reserved notation)"
        )
        if self.at_token(":"):
            raise self.error(
                "invalid notation declaration, invalid ':' occurrence (declaration prefix matches reserved notation)"
            )
        return replace(action, name=n)

    @staticmethod
    def _follow(state: NotationState | None, item: NotationItem) -> NotationState | None:
        if state is None:
            return None
        for action, after in state.transitions.get(item.token, ()):
            if action.kind == item.action.kind and action.precedence == item.action.precedence:
                return after
        return None

    def _action(self, state: NotationState | None, token: str, new_tokens: dict[str, int]) -> NotationAction:
        if self.at_token_or_identifier("binder") or self.at_token_or_identifier("binders"):
            kind = str(self.value)
            self.advance()
            precedence = self._precedence() if self.accept(":") else 0
            return NotationAction(kind, None, precedence)
        if self.kind != IDENTIFIER:
            if self.kind in (QUOTED_SYMBOL, KEYWORD, COMMAND, EOF):
                return NotationAction("skip")
            raise self.error("invalid notation declaration, quoted-symbol, identifier, 'binder', 'binders' expected")
        default = DEFAULT_PRECEDENCE
        if state is not None:
            for action, _ in state.transitions.get(token, ()):
                if action.kind == "expr":
                    default = action.precedence
                    break
        n = self.identifier("")
        if not self.accept(":"):
            return NotationAction("expr", n, default)
        if self.kind == NUMERAL or self.at_token_or_identifier("max"):
            return NotationAction("expr", n, self._precedence())
        if self.at_token_or_identifier("prev"):
            self.advance()
            return NotationAction("expr", n, new_tokens.get(token, self.notation.precedence(token) or 0))
        if self.at_token_or_identifier("scoped"):
            self.advance()
            variable = name("#scoped")
            return NotationAction("scoped", n, 0, (variable,), Identifier(variable))
        self.expect("(", "invalid notation declaration, '(', numeral or 'scoped' expected")
        for word in ("foldl", "foldr"):
            if self.at_token_or_identifier(word):
                self.advance()
                precedence = self._precedence() if self.accept(":") else 0
                separator, pp_separator = self._symbol("invalid notation declaration, symbol expected")
                self.expect("(", "invalid fold notation argument, '(' expected")
                first = self.identifier("invalid notation declaration, identifier expected")
                second = self.identifier("invalid notation declaration, identifier expected")
                self.expect(",", "invalid fold notation argument, ',' expected")
                body = self.term()
                self.expect(")", "invalid fold notation argument, ')' expected")
                initial: Term | None = None
                terminator: str | None = None
                if not self.at_token(")") and self.kind != QUOTED_SYMBOL:
                    initial = self.term()
                if not self.at_token(")"):
                    terminator = self._symbol("invalid notation declaration, symbol expected")[0]
                self.expect(")", "invalid fold notation argument, ')' expected")
                return NotationAction(
                    word, n, precedence, (first, second), body, separator, initial, terminator, pp_separator
                )
        if self.at_token_or_identifier("scoped"):
            self.advance()
            precedence = self._precedence() if self.accept(":") else 0
            variable = self.identifier("invalid notation declaration, identifier expected")
            self.expect(",", "invalid scoped notation argument, ',' expected")
            body = self.term()
            self.expect(")", "invalid scoped notation argument, ')' expected")
            return NotationAction("scoped", n, precedence, (variable,), body)
        raise self.error("invalid notation declaration, 'foldl', 'foldr' or 'scoped' expected")

    # --- declarations ------------------------------------------------------------------------------------------------

    def _level_names(self) -> tuple[Name, ...] | None:
        if not self.accept("{"):
            return None
        out: list[Name] = []
        while not self.at_token("}"):
            out.append(self.atomic_identifier("invalid declaration, identifier expected"))
        self.advance()
        return tuple(out)

    def _declaration(self, kind: str, modifiers: Modifiers, start: int, keyword_span: Span) -> Command:
        level_names = None
        n: Name | None = None
        name_span = Span(self.start, self.start)
        if kind != "example":
            if kind != "instance":
                level_names = self._level_names()
            if kind != "instance" or self.kind == IDENTIFIER:
                name_span = Span(self.start, self.end)
                n = self.identifier("invalid declaration, identifier expected")
        binders = self.binders(allow_empty=True, allow_default=True, delimited=True)
        declared: Term | None = self.term() if self.accept(":") else None
        body: Term | None = None
        equations: tuple[Equation, ...] | None = None
        well_founded: Term | None = None
        if kind in ("constant", "axiom"):
            if declared is None:
                raise self.error("invalid declaration, ':' expected")
        elif self.accept(":="):
            body = self.term()
        elif self.at_token("|") or self.at_token("."):
            if kind == "abbreviation":
                raise self.error("invalid abbreviation, abbreviations should not be defined using pattern matching")
            equations = self._equations()
            if self.accept("using_well_founded"):
                well_founded = self.term(MAX_PRECEDENCE)
        else:
            body = self.missing_term("invalid definition, '|' or ':=' expected")
        return DeclarationCommand(
            kind,
            n,
            level_names,
            binders,
            declared,
            body,
            equations,
            well_founded,
            modifiers,
            name_span,
            keyword_span,
            span=self._span(start),
        )

    def _equations(self) -> tuple[Equation, ...]:
        if self.accept("."):
            return ()
        out: list[Equation] = []
        while self.at_token("|"):
            self.advance()
            start = self.start
            patterns = [self._pattern(MAX_PRECEDENCE)]
            while not self.at_token(":="):
                if not self.starts_term():
                    break
                patterns.append(self._pattern(MAX_PRECEDENCE))
            place = self.start
            self.expect(":=", "invalid equation, ':=' expected")
            rhs = self.term()
            out.append(Equation(tuple(patterns), rhs, place, span=self._span(start)))
        if self.kind not in (COMMAND, EOF, DOC_BLOCK, MOD_DOC_BLOCK) and not (
            self.at_token("with") or self.at_token(".")
        ):
            self.recover("invalid equations, must be followed by a command, '.', 'with', doc-string or EOF")
        return tuple(out)

    def _command_like(self) -> bool:
        return self.kind in (COMMAND, EOF, DOC_BLOCK, MOD_DOC_BLOCK) or self.at_token(".")

    def _inductive(self, word: str, modifiers: Modifiers, start: int) -> Command:
        is_class = word == "class"
        kind = word
        if is_class and self.accept("inductive"):
            kind = "inductive"
        if modifiers.noncomputable and kind == "inductive":
            raise self.error("invalid 'noncomputable' modifier for inductive type", start)
        level_names = self._level_names()
        name_span = Span(self.start, self.end)
        n = self.identifier(
            "invalid 'structure', identifier expected"
            if kind != "inductive"
            else "invalid declaration, identifier expected"
        )
        binders = self.binders(allow_empty=True, allow_default=True, delimited=True)
        parents: list[StructureParent] = []
        if kind != "inductive" and self.accept("extends"):
            while True:
                parent_start = self.start
                private = self.accept("private")
                parent_name: Name | None = None
                if self.kind == IDENTIFIER:
                    candidate = self.value
                    assert type(candidate) is Name
                    left = self._identifier_term()
                    if (
                        type(left) is Identifier
                        and left.levels is None
                        and self.at_token(":")
                        and self._parent_is_named()
                    ):
                        self.advance()
                        parent_name = candidate
                        parent = self.term()
                    else:
                        parent = self._led_loop(left, 0)
                else:
                    parent = self.term()
                if self.at_token("renaming"):
                    raise Unsupported("'renaming' of inherited fields", self.start)
                parents.append(StructureParent(parent, parent_name, private, span=self._span(parent_start)))
                if not self.accept(","):
                    break
        result: Term | None = self.term() if self.accept(":") else None
        if kind == "inductive":
            constructors = self._constructors()
            return InductiveCommand(
                kind,
                n,
                level_names,
                binders,
                result,
                constructors=constructors,
                is_class=is_class,
                modifiers=modifiers,
                name_span=name_span,
                span=self._span(start),
            )
        constructor: Name | None = None
        infer: str | None = None
        fields: list[StructureField] = []
        if self.accept(":="):
            if not (self.kind == KEYWORD and self.value in ("(", "{", "[")):
                constructor = self.atomic_identifier("invalid 'structure', atomic identifier expected")
                infer = self._infer_modifier()
                if not self._command_like():
                    self.expect("::", "invalid 'structure', '::' expected")
            while not self._command_like():
                info = self._opening()
                if info is None:
                    break
                fields.append(self._field(info))
                self._close_binder(info)
        return InductiveCommand(
            kind,
            n,
            level_names,
            binders,
            result,
            tuple(parents),
            constructor,
            infer,
            tuple(fields),
            (),
            is_class,
            modifiers,
            name_span,
            span=self._span(start),
        )

    def _parent_is_named(self) -> bool:
        """After `extends p` and before `:`: Lean takes `p` for a name of the parent, unless a sort and `:=` follow."""
        mark = self.mark()
        self.advance()
        sort = self.kind == KEYWORD and self.value in ("Type", "Type*", "Sort", "Sort*", "Prop")
        self.reset(mark)
        return not sort

    def _infer_modifier(self) -> str | None:
        for opening, closing in (("{", "}"), ("(", ")"), ("[", "]")):
            if self.at_token(opening):
                mark = self.mark()
                self.advance()
                if self.accept(closing):
                    return opening + closing
                self.reset(mark)
                return None
        return "()" if self.accept("()") else None

    def _field(self, info: BinderInfo) -> StructureField:
        start = self.start
        if self.kind == COMMAND and self.value in _NOTATION_WORDS:
            raise Unsupported("local notation in structures", self.start)
        private = self.accept("private")
        names: list[Name] = []
        while self.kind == IDENTIFIER:
            names.append(self.atomic_identifier("invalid field, atomic identifier expected"))
        if not names:
            raise self.error("invalid field, identifier expected")
        infer: str | None = None
        params: tuple[Binder, ...] = ()
        if len(names) == 1:
            infer = self._infer_modifier()
            params = self.binders(allow_empty=True, delimited=True)
        declared: Term | None = None
        default: Term | None = None
        auto: str | None = None
        if self.accept(":="):
            default = self.term()
        else:
            self.expect(":", "invalid field, ':' expected")
            declared = self.term()
            if self.accept(":="):
                default = self.term()
            elif self.accept("."):
                auto = str(self.identifier("invalid auto_param, identifier expected"))
        if default is not None and info is not BinderInfo.DEFAULT:
            raise self.error("invalid field, it is not explicit, but it has a default value", start)
        span = self._span(start)
        return StructureField(
            Binder(tuple(names), declared, info, default, auto, span=span), params, infer, private, span=span
        )

    def _constructors(self) -> tuple[Constructor, ...]:
        out: list[Constructor] = []
        while True:
            doc: str | None = None
            if self.kind == DOC_BLOCK:
                mark = self.mark()
                doc = str(self.value)
                self.advance()
                if not (self.at_token("|") or self.at_token(",")):
                    self.reset(mark)
                    break
            elif not (self.at_token("|") or (out and self.at_token(","))):
                break
            self.advance()
            start = self.start
            n = self.atomic_identifier("invalid introduction rule, atomic identifier expected")
            infer = self._infer_modifier()
            binders = self.binders(allow_empty=True, delimited=True)
            declared = self.term() if self.accept(":") else None
            out.append(Constructor(n, binders, declared, infer, doc, span=self._span(start)))
        return tuple(out)
