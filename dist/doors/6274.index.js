export const id = 6274;
export const ids = [6274];
export const modules = {

/***/ 76267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ parseHeredoc),
/* harmony export */   T: () => (/* binding */ findHeredocs)
/* harmony export */ });
/* harmony import */ var _lex_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34289);

const nothing = () => undefined;
/** The heredocs that a RUN, COPY or ADD opens (BuildKit, parser/parser.go, `heredocsFromLine`). */
function findHeredocs(line) {
    if (!line.includes('<<'))
        return [];
    const lexed = (0,_lex_js__WEBPACK_IMPORTED_MODULE_0__/* .lex */ .I)(line, { lookup: nothing, raw: true });
    // A quote that is not closed: BuildKit, too, then sees none.
    return 'problem' in lexed ? [] : lexed.words.flatMap((word) => parseHeredoc(word) ?? []);
}
function parseHeredoc(word) {
    const [, chomp, rest = ''] = /^\d*<<(-?)\s*([^<]*)$/.exec(word) ?? [];
    if (rest === '')
        return null;
    const lexed = (0,_lex_js__WEBPACK_IMPORTED_MODULE_0__/* .lex */ .I)(rest, { lookup: nothing });
    if ('problem' in lexed || lexed.words.length !== 1)
        return null;
    return { name: lexed.words[0] ?? '', chomp: chomp === '-' };
}


/***/ }),

/***/ 68845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ts: () => (/* binding */ parseInstructions),
  s5: () => (/* binding */ readJsonArray),
  Z8: () => (/* binding */ splitInstruction)
});

// EXTERNAL MODULE: ./build/src/text/json.js
var json = __webpack_require__(6691);
// EXTERNAL MODULE: ./build/src/dockerfile/space.js
var space = __webpack_require__(19430);
;// CONCATENATED MODULE: ./build/src/dockerfile/directives.js


const pattern = /^([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$/;
const known = new Set(['syntax', 'escape', 'check']);
/** Comments of the form `# name=value`, as long as there is nothing else before them; each name once. */
function* readAll(lines, mark) {
    const seen = new Set();
    for (const [index, line] of lines.entries()) {
        if (!line.startsWith(mark))
            return;
        const [, written = '', value = ''] = pattern.exec((0,space/* trimStart */.Dw)(line.slice(mark.length))) ?? [];
        const name = written.toLowerCase();
        if (!known.has(name))
            return;
        if (seen.has(name)) {
            yield { twice: name };
            return;
        }
        seen.add(name);
        yield { name, value, line: index + 1 };
    }
}
/** `# escape=`: the parser trims what stands in front of `#` (BuildKit, parser/parser.go, `possibleParserDirective`). */
function readEscape(lines) {
    let escape = '\\';
    let line = 0;
    for (const directive of readAll(lines.map(space/* trimStart */.Dw), '#')) {
        line += 1;
        if ('twice' in directive) {
            const message = `only one ${directive.twice} parser directive can be used`;
            return { escape, problem: { line, message } };
        }
        if (directive.name !== 'escape')
            continue;
        if (!/^[\\`]$/.test(directive.value)) {
            const message = `invalid escape token '${directive.value}' does not match \` or \\`;
            return { escape, problem: { line, message } };
        }
        escape = directive.value;
    }
    return { escape, problem: null };
}
/** The image that reads the Dockerfile, from `# syntax=`, `// syntax=` or JSON (parser/directives.go, `DetectSyntax`); null: BuildKit itself. */
function readSyntax(text) {
    const [first = '', ...rest] = text.split(/\r?\n/);
    const lines = first.startsWith('#!') ? rest : [first, ...rest];
    for (const mark of ['#', '//'])
        for (const directive of readAll(lines, mark))
            if ('name' in directive && directive.name === 'syntax')
                return directive.value.split(' ')[0] ?? '';
    return jsonSyntax(lines.join('\n'));
}
function jsonSyntax(text) {
    if (!text.trimStart().startsWith('{'))
        return null;
    const { syntax } = (0,json/* fieldsOf */.Pf)((0,json/* parseJson */.qF)(text));
    return typeof syntax === 'string' ? syntax : null;
}

// EXTERNAL MODULE: ./build/src/dockerfile/heredocs.js
var heredocs = __webpack_require__(76267);
// EXTERNAL MODULE: ./build/src/dockerfile/words.js
var words = __webpack_require__(46477);
;// CONCATENATED MODULE: ./build/src/dockerfile/instructions.js





/** bufio.MaxScanTokenSize: longer lines BuildKit refuses. Bytes, with the line's end. */
const maxLineBytes = 64 * 1024;
/**
 * Splits a Dockerfile as BuildKit does (frontend/dockerfile/parser/parser.go, `Parse`): byte-order mark, parser
 * directives, continued lines, comments and empty lines between them, heredocs. Never throws.
 */
function parseInstructions(source) {
    const text = source.replace(/^\uFEFF/, '');
    const lines = text.split('\n').map((line) => line.replace(/\r+$/, ''));
    if (lines.at(-1) === '')
        lines.pop();
    const { escape, problem } = readEscape(lines);
    const syntax = readSyntax(text);
    if (problem !== null)
        return { source: text, instructions: [], escape, syntax, problem };
    const reader = new Reader(lines, escape);
    const instructions = [...reader.read()];
    const empty = { line: lines.length, message: 'file with no instructions' };
    return {
        source: text,
        instructions,
        escape,
        syntax,
        problem: reader.problem ?? (instructions.length === 0 ? empty : null),
    };
}
class Reader {
    #lines;
    #escape;
    #continued;
    #at = 0;
    problem = null;
    constructor(lines, escape) {
        this.#escape = escape;
        // One that is escaped itself continues nothing.
        this.#continued = escape === '\\' ? /(?<=^|[^\\])\\[ \t]*$/ : /(?<=^|[^`])`[ \t]*$/;
        const long = lines.findIndex((line) => line.length * 3 >= maxLineBytes && isTooLong(line));
        this.#lines = long < 0 ? lines : lines.slice(0, long);
        if (long >= 0)
            this.problem = {
                line: long + 1,
                message: `dockerfile line greater than max allowed size of ${maxLineBytes - 1}`,
            };
    }
    *read() {
        while (this.#at < this.#lines.length) {
            const line = this.#at + 1;
            const joined = this.#join();
            if (joined === null)
                continue;
            const bodyLine = this.#at + 1;
            const { keyword, flags, rest } = splitInstruction(joined, this.#escape);
            const ended = this.#skipHeredocs(joined, { keyword, rest });
            if (!ended) {
                this.problem = { line, message: 'unterminated heredoc' };
                return;
            }
            yield { line, endLine: this.#at, bodyLine, keyword, flags, args: rest, text: joined.trim() };
        }
    }
    /** The next instruction with all its lines; null for an empty line or a comment. */
    #join() {
        const first = (0,space/* trimStart */.Dw)(this.#take());
        let { text, isContinued } = this.#cut(isComment(first) ? '' : first);
        if (!isContinued && text === '')
            return null;
        while (isContinued && this.#at < this.#lines.length) {
            const line = this.#take();
            if (isComment(line) || (0,space/* trimStart */.Dw)(line) === '')
                continue;
            const next = this.#cut(line);
            text += next.text;
            isContinued = next.isContinued;
        }
        return text;
    }
    #take() {
        this.#at += 1;
        return this.#lines[this.#at - 1] ?? '';
    }
    #cut(line) {
        const isContinued = this.#continued.test(line);
        return { text: isContinued ? line.replace(this.#continued, '') : line, isContinued };
    }
    /** False when one has no end. */
    #skipHeredocs(line, { keyword, rest }) {
        const inner = keyword === 'ONBUILD' ? splitInstruction(rest, this.#escape) : { keyword, rest };
        if (!/^(?:RUN|COPY|ADD)$/.test(inner.keyword) || isJsonArray(inner.rest))
            return true;
        return (0,heredocs/* findHeredocs */.T)(line).every(({ name, chomp }) => {
            while (this.#at < this.#lines.length) {
                const body = this.#take();
                if ((chomp ? body.replace(/^\t+/, '') : body) === name)
                    return true;
            }
            return false;
        });
    }
}
function isTooLong(line) {
    return Buffer.byteLength(line) >= maxLineBytes;
}
function isComment(line) {
    return (0,space/* trimStart */.Dw)(line).startsWith('#');
}
/** The keyword in capitals, flags, and the rest (parser/split_command.go). */
function splitInstruction(text, escape) {
    const [, keyword = '', args = ''] = /^([^\t\v\f\r ]*)(?:[\t\v\f\r ]+([\s\S]*))?$/.exec(text.trim()) ?? [];
    const { flags, rest } = (0,words/* splitFlags */.g0)(args, escape);
    return { keyword: keyword.toUpperCase(), flags, rest: rest.trim() };
}
/** The strings of the JSON form; null when it is none. Throws nothing: `mixed` where an element is no string. */
function readJsonArray(text) {
    if (!(0,space/* trimStart */.Dw)(text).startsWith('['))
        return null;
    const value = (0,json/* parseJson */.qF)(text);
    if (!Array.isArray(value))
        return null;
    return value.every((one) => typeof one === 'string') ? value : 'mixed';
}
function isJsonArray(text) {
    return Array.isArray(readJsonArray(text));
}


/***/ }),

/***/ 34289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ lex)
});

// EXTERNAL MODULE: ./build/src/dockerfile/space.js
var space = __webpack_require__(19430);
;// CONCATENATED MODULE: ./build/src/dockerfile/shell-pattern.js
/** A pattern that BuildKit refuses. */
class PatternError extends Error {
}
/** `*` and `?` of a shell; nothing else is special. */
function patternSource(pattern, greedy) {
    return pattern.replace(/\\([}/])|\\(.?)|[\s\S]/gu, (char, own, escaped) => {
        if (own !== undefined)
            return escapeChar(own);
        if (escaped !== undefined) {
            if (!/^[*?\\]$/.test(escaped))
                throw new PatternError(`invalid escape '\\${escaped}'`);
            return `\\${escaped}`;
        }
        if (char === '*')
            return greedy ? '.*' : '.*?';
        return char === '?' ? '.' : escapeChar(char);
    });
}
function escapeChar(char) {
    return char.replace(/[\\^$.*+?()[\]{}|/]/, String.raw `\$&`);
}
/** `${name#pattern}` and `${name%pattern}`; the sign twice: the longest match. */
function trimMatch(value, word, atEnd) {
    const greedy = word.startsWith(atEnd ? '%' : '#');
    const source = patternSource(greedy ? word.slice(1) : word, greedy);
    if (!atEnd)
        return value.replace(new RegExp(`^${source}`, 'su'), '');
    const whole = new RegExp(`^(?:${source})$`, 'su');
    const starts = [...Array.from(value, (_, at) => at), value.length];
    const start = (greedy ? starts : starts.reverse()).find((at) => whole.test(value.slice(at)));
    return start === undefined ? value : value.slice(0, start);
}

;// CONCATENATED MODULE: ./build/src/dockerfile/lex.js


class LexError extends Error {
}
/** BuildKit's lexer for words of a Dockerfile (frontend/dockerfile/shell/lex.go), rule by rule. */
function lex(word, options) {
    try {
        return new Lexer(word, options).lex();
    }
    catch (error) {
        if (error instanceof LexError || error instanceof PatternError)
            return { problem: error.message };
        throw error;
    }
}
class Lexer {
    #chars;
    #lookup;
    #escape;
    #raw;
    #used = new Set();
    #unset = null;
    #rawEscapes;
    #at = 0;
    constructor(word, { lookup, escape = '\\', raw = false }) {
        this.#chars = Array.from(word);
        this.#lookup = lookup;
        this.#escape = escape;
        this.#raw = raw;
        this.#rawEscapes = raw;
    }
    lex() {
        const { text, words } = this.#until(null);
        return { text, words, used: this.#used, unset: this.#unset };
    }
    #next() {
        this.#at += 1;
        return this.#chars[this.#at - 1] ?? '';
    }
    #peek() {
        return this.#chars[this.#at] ?? '';
    }
    #until(stop) {
        const words = new space/* Words */.UG();
        let text = '';
        while (this.#peek() !== '') {
            if (this.#peek() === stop) {
                this.#next();
                words.close();
                return { text, words: words.done };
            }
            const isVariable = this.#peek() === '$';
            const special = this.#special();
            text += special ?? this.#plain(words);
            if (special !== null && isVariable)
                words.add(special);
            else if (special !== null)
                words.addRaw(special);
        }
        if (stop !== null)
            throw new LexError(`unexpected end of statement while looking for matching ${stop}`);
        words.close();
        return { text, words: words.done };
    }
    #special() {
        const char = this.#peek();
        if (char === "'")
            return this.#singleQuoted();
        if (char === '"')
            return this.#doubleQuoted();
        if (char === '$')
            return this.#dollar();
        return char === '<' ? this.#angle() : null;
    }
    #plain(words) {
        const char = this.#next();
        if (char !== this.#escape) {
            words.add(char);
            return char;
        }
        const kept = this.#rawEscapes ? char : '';
        const escaped = this.#next();
        words.addRaw(kept + escaped);
        return kept + escaped;
    }
    #singleQuoted() {
        const end = this.#chars.indexOf("'", this.#at + 1);
        if (end < 0)
            throw new LexError('unexpected end of statement while looking for matching single-quote');
        const text = this.#chars.slice(this.#at + 1, end).join('');
        this.#at = end + 1;
        return this.#raw ? `'${text}'` : text;
    }
    #doubleQuoted() {
        const quote = this.#next();
        let text = '';
        while (this.#peek() !== quote) {
            if (this.#peek() === '')
                throw new LexError('unexpected end of statement while looking for matching double-quote');
            text += this.#peek() === '$' ? this.#dollar() : this.#quotedChar();
        }
        this.#next();
        return this.#raw ? `${quote}${text}${quote}` : text;
    }
    /** In double quotes only `"`, `$` and the escape itself can be escaped; before others it stands for itself. */
    #quotedChar() {
        const char = this.#next();
        if (char !== this.#escape)
            return char;
        const kept = this.#rawEscapes ? char : '';
        if (this.#peek() === '')
            return kept;
        return kept + (['"', '$', this.#escape].includes(this.#peek()) ? this.#next() : char);
    }
    /** `<<` and the blanks behind it belong to the word of a heredoc. */
    #angle() {
        this.#next();
        if (this.#peek() !== '<')
            return '<';
        this.#next();
        let text = '<<';
        while (/^[\t\r ]$/.test(this.#peek()))
            text += this.#next();
        return text;
    }
    #dollar() {
        this.#next();
        if (this.#peek() !== '{') {
            const name = this.#name();
            return name === '' ? '$' : this.#value(name, `$${name}`);
        }
        this.#next();
        if (this.#peek() === '')
            throw new LexError("syntax error: missing '}'");
        if (['{', '}', ':'].includes(this.#peek()))
            throw new LexError('syntax error: bad substitution');
        return this.#braced(this.#name());
    }
    #name() {
        let name = '';
        const digits = /^\p{Nd}$/u.test(this.#peek());
        if (!digits && /^[@*#?\-$!0]$/.test(this.#peek()))
            return this.#next();
        while ((digits ? /^\p{Nd}$/u : /^[\p{L}\p{Nd}_]$/u).test(this.#peek()))
            name += this.#next();
        return name;
    }
    #value(name, written) {
        const value = this.#get(name);
        if (value !== undefined)
            return value;
        this.#unset ??= written;
        return this.#raw ? written : '';
    }
    #get(name) {
        const value = this.#lookup(name);
        if (value !== undefined)
            this.#used.add(name);
        return value;
    }
    #braced(name) {
        let sign = this.#next();
        if (sign === '}')
            return this.#value(name, `\${${name}}`);
        if (sign === '/')
            return this.#replace(name);
        const orEmpty = sign === ':';
        if (orEmpty)
            sign += this.#next();
        const isPattern = /^[#%]$/.test(sign);
        if (!isPattern && !/^:?[-+?]$/.test(sign))
            throw new LexError(`unsupported modifier (${sign}) in substitution`);
        return this.#modified(name, { sign, orEmpty, isPattern });
    }
    #modified(name, { sign, orEmpty, isPattern }) {
        const before = this.#unset;
        const word = this.#operand('}', isPattern);
        const value = this.#get(name);
        const written = `\${${name}${sign}${word}}`;
        if (this.#raw && value === undefined)
            return written;
        const isSet = value !== undefined && (value !== '' || !orEmpty);
        if (sign.endsWith(isSet ? '+' : '-'))
            return word;
        // The word is not used: what it asks for does not matter.
        this.#unset = before;
        if (isPattern)
            return trimMatch(this.#value(name, written), word, sign === '%');
        if (sign.endsWith('?') && !isSet)
            throw new LexError(`${name}: ${word || 'is not allowed to be unset'}`);
        return isSet ? value : '';
    }
    #operand(stop, rawEscapes) {
        const before = this.#rawEscapes;
        this.#rawEscapes = rawEscapes;
        try {
            return this.#until(stop).text;
        }
        catch (error) {
            if (this.#peek() !== '')
                throw error;
            throw new LexError(`syntax error: missing '${stop}'`);
        }
        finally {
            this.#rawEscapes = before;
        }
    }
    #replace(name) {
        const all = this.#peek() === '/';
        if (all)
            this.#next();
        const pattern = this.#operand('/', true);
        const replacement = this.#operand('}', true);
        const value = this.#value(name, `\${${name}/${pattern}/${replacement}}`);
        if (this.#raw && this.#lookup(name) === undefined)
            return value;
        return value.replace(new RegExp(patternSource(pattern, true), all ? 'gsu' : 'su'), () => replacement);
    }
}


/***/ }),

/***/ 42137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  te: () => (/* binding */ isCertain),
  n_: () => (/* binding */ readDockerfile),
  xB: () => (/* binding */ stepKeywords)
});

// EXTERNAL MODULE: ./build/src/dockerfile/instructions.js + 1 modules
var dockerfile_instructions = __webpack_require__(68845);
// EXTERNAL MODULE: ./build/src/dockerfile/heredocs.js
var heredocs = __webpack_require__(76267);
// EXTERNAL MODULE: ./build/src/dockerfile/lex.js + 1 modules
var lex = __webpack_require__(34289);
// EXTERNAL MODULE: ./build/src/dockerfile/words.js
var dockerfile_words = __webpack_require__(46477);
;// CONCATENATED MODULE: ./build/src/dockerfile/check-instruction.js




const blanks = /[\t\v\f\r ]+/;
/** What BuildKit's parser refuses in an instruction (frontend/dockerfile/instructions/parse.go), flags left out: newer frontends have more. */
function checkInstruction({ keyword, args, text }, escape) {
    const check = checks.get(keyword);
    return check === undefined ? `unknown instruction: ${text.slice(0, keyword.length)}` : check(args, escape);
}
const some = (name) => (args) => mixedArray(args) ?? (args === '' ? `${name} requires at least one argument` : null);
const one = (name) => (args) => args === '' ? `${name} requires exactly one argument` : null;
const anything = (args) => mixedArray(args);
const checks = new Map([
    ['ADD', checkCopy('ADD')],
    ['ARG', checkArg],
    ['CMD', anything],
    ['COPY', checkCopy('COPY')],
    ['ENTRYPOINT', anything],
    ['ENV', checkPairs('ENV')],
    ['EXPOSE', some('EXPOSE')],
    ['FROM', checkFrom],
    ['HEALTHCHECK', checkHealth],
    ['LABEL', checkPairs('LABEL')],
    ['MAINTAINER', one('MAINTAINER')],
    ['ONBUILD', checkOnbuild],
    ['RUN', anything],
    ['SHELL', checkShell],
    ['STOPSIGNAL', one('STOPSIGNAL')],
    ['USER', one('USER')],
    ['VOLUME', some('VOLUME')],
    ['WORKDIR', one('WORKDIR')],
]);
function mixedArray(args) {
    return (0,dockerfile_instructions/* readJsonArray */.s5)(args) === 'mixed'
        ? 'when using JSON array syntax, arrays must be comprised of strings only'
        : null;
}
function checkCopy(name) {
    return (args) => {
        const mixed = mixedArray(args);
        if (mixed !== null)
            return mixed;
        const array = (0,dockerfile_instructions/* readJsonArray */.s5)(args);
        const words = array === null || array === 'mixed' ? args.split(blanks) : array;
        if (words.length < 2)
            return `${name} requires at least two arguments, but only one was provided. Destination could not be determined`;
        return (0,heredocs/* parseHeredoc */.K)(words.at(-1) ?? '') === null
            ? null
            : `${name} cannot accept a heredoc as a destination`;
    };
}
function checkArg(args, escape) {
    const words = (0,dockerfile_words/* splitWords */.yM)(args, escape);
    if (words.length === 0)
        return 'ARG requires at least one argument';
    if (words.some((word) => word.startsWith('=')))
        return 'ARG names can not be blank';
    for (const { name, value } of words.map(dockerfile_words/* splitPair */.T6))
        for (const part of [name, value ?? '']) {
            const lexed = (0,lex/* lex */.I)(part, { lookup: () => '', escape });
            if ('problem' in lexed)
                return lexed.problem;
        }
    return null;
}
function checkPairs(name) {
    return (args, escape) => {
        const words = (0,dockerfile_words/* splitWords */.yM)(args, escape);
        const [first] = words;
        if (first === undefined)
            return `${name} requires at least one argument`;
        if (!first.includes('='))
            return blanks.test(args) ? null : `${name} must have two arguments`;
        const bad = words.find((word) => !word.includes('='));
        if (bad !== undefined)
            return `Syntax error - can't find = in ${JSON.stringify(bad)}. Must be of the form: name=value`;
        return words.some((word) => word.startsWith('=')) ? `${name} names can not be blank` : null;
    };
}
function checkFrom(args) {
    const words = args === '' ? [] : args.split(blanks);
    if (words.length !== 1 && !(words.length === 3 && words[1]?.toLowerCase() === 'as'))
        return 'FROM requires either one or three arguments';
    const name = words[2] ?? 'a';
    return /^[a-z][a-z0-9-_.]*$/.test(name.toLowerCase())
        ? null
        : `invalid name for build stage: ${JSON.stringify(name)}, name can't start with a number or contain symbols`;
}
function checkHealth(args) {
    const [type = '', ...rest] = args.split(/\s+/);
    if (type === '')
        return 'HEALTHCHECK requires at least one argument';
    if (type.toUpperCase() === 'NONE')
        return rest.length > 0 ? 'HEALTHCHECK NONE takes no arguments' : null;
    if (type.toUpperCase() !== 'CMD')
        return `Unknown type ${JSON.stringify(type)} in HEALTHCHECK (try CMD)`;
    return rest.length === 0 ? 'Missing command after HEALTHCHECK CMD' : mixedArray(args.slice(type.length));
}
function checkOnbuild(args) {
    const [inner = ''] = args.split(blanks);
    const keyword = inner.toUpperCase();
    if (keyword === '')
        return 'ONBUILD requires at least one argument';
    if (keyword === 'ONBUILD')
        return "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed";
    return keyword === 'FROM' || keyword === 'MAINTAINER'
        ? `${keyword} isn't allowed as an ONBUILD trigger`
        : null;
}
function checkShell(args) {
    const array = (0,dockerfile_instructions/* readJsonArray */.s5)(args);
    if (array === 'mixed')
        return mixedArray(args);
    if (array === null)
        return 'SHELL requires the arguments to be in JSON form';
    return array.length === 0 ? 'SHELL requires at least one argument' : null;
}

;// CONCATENATED MODULE: ./build/src/dockerfile/read-dockerfile.js



/**
 * False when another frontend may read it (`# syntax=`, and the build argument that takes its place), or BuildKit refuses
 * it: then what is not seen here may be there all the same.
 */
function isCertain({ syntax, problem }, buildArgs = {}) {
    const frontend = buildArgs['BUILDKIT_SYNTAX'] ?? syntax;
    const isOwn = frontend === null || /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?::|@|$)/.test(frontend);
    return isOwn && problem === null;
}
/** What BuildKit counts as steps of a stage; each makes a layer. */
const stepKeywords = new Set(['RUN', 'COPY', 'ADD', 'WORKDIR']);
/** Reads a Dockerfile as BuildKit does. Never throws: what cannot be read is in `problem`, and BuildKit judges. */
function readDockerfile(text) {
    const { source, instructions, escape, syntax, problem } = (0,dockerfile_instructions/* parseInstructions */.ts)(text);
    const globals = [];
    const stages = [];
    const problems = problem === null ? [] : [problem];
    for (const instruction of instructions) {
        const stage = stages.at(-1);
        const message = checkInstruction(instruction, escape) ?? misplaced(instruction, stage);
        if (message !== null)
            problems.push({ line: instruction.line, message });
        if (instruction.keyword === 'FROM')
            stages.push(openStage(instruction, stages.length));
        else if (stage === undefined)
            globals.push(instruction);
        else
            takeInto(stage, instruction, escape);
    }
    if (stages.length === 0)
        problems.push({ line: 1, message: 'dockerfile contains no stages to build' });
    return {
        globals: globals.filter(({ keyword }) => keyword === 'ARG'),
        stages,
        source,
        escape,
        syntax,
        problem: problems[0] ?? null,
    };
}
function misplaced({ keyword }, stage) {
    return stage === undefined && keyword !== 'FROM' && keyword !== 'ARG'
        ? 'no build stage in current context'
        : null;
}
function openStage(from, index) {
    const [base = '', as, name] = from.args.split(/[\t\v\f\r ]+/);
    return {
        index,
        name: as?.toLowerCase() === 'as' && name !== undefined ? name.toLowerCase() : null,
        base,
        platform: (0,dockerfile_words/* flagValues */.NW)(from.flags, 'platform')[0] ?? null,
        from,
        instructions: [],
        triggers: [],
    };
}
/** A trigger's place is that of its ONBUILD. */
function takeInto(stage, instruction, escape) {
    stage.instructions.push(instruction);
    if (instruction.keyword !== 'ONBUILD')
        return;
    const { keyword, flags, rest } = (0,dockerfile_instructions/* splitInstruction */.Z8)(instruction.args, escape);
    stage.triggers.push({ ...instruction, keyword, flags, args: rest, text: instruction.args });
}


/***/ }),

/***/ 19430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dw: () => (/* binding */ trimStart),
/* harmony export */   UG: () => (/* binding */ Words),
/* harmony export */   xC: () => (/* binding */ isSpace)
/* harmony export */ });
/** Go's `unicode.IsSpace`. */
function isSpace(char) {
    return /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/.test(char);
}
function trimStart(line) {
    let at = 0;
    while (at < line.length && isSpace(line[at] ?? ''))
        at += 1;
    return line.slice(at);
}
/** Words apart by space, where some text is taken as it is. */
class Words {
    done = [];
    #open = '';
    add(text) {
        for (const char of text)
            if (!isSpace(char))
                this.#open += char;
            else
                this.close();
    }
    addRaw(text) {
        this.#open += text;
    }
    close() {
        if (this.#open !== '')
            this.done.push(this.#open);
        this.#open = '';
    }
}


/***/ }),

/***/ 94041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zp: () => (/* binding */ atEach),
  fe: () => (/* binding */ bringsStages),
  TV: () => (/* binding */ findUse),
  SI: () => (/* binding */ sourceNames),
  XJ: () => (/* binding */ triggersOf)
});

// EXTERNAL MODULE: ./build/src/model/csv.js
var csv = __webpack_require__(80367);
// EXTERNAL MODULE: ./build/src/model/platform.js
var model_platform = __webpack_require__(63136);
// EXTERNAL MODULE: ./build/src/dockerfile/lex.js + 1 modules
var lex = __webpack_require__(34289);
;// CONCATENATED MODULE: ./build/src/dockerfile/expand-word.js

/**
 * Takes quotes away and replaces variables (Dockerfile reference, "Environment replacement"). A variable that the
 * Dockerfile does not set may come from the base image: it is unknown, not empty.
 */
function expandWord(word, lookup, escape = '\\') {
    const lexed = (0,lex/* lex */.I)(word, { lookup, escape });
    if ('problem' in lexed)
        return { unknown: word };
    return lexed.unset === null ? { text: lexed.text } : { unknown: lexed.unset };
}

// EXTERNAL MODULE: ./build/src/dockerfile/words.js
var dockerfile_words = __webpack_require__(46477);
;// CONCATENATED MODULE: ./build/src/dockerfile/scope.js




/** The variables in front of the first FROM (BuildKit, dockerfile2llb/convert.go, `buildMetaArgs`). */
class GlobalScope {
    inputs;
    escape;
    #values;
    declared = new Map();
    constructor(globals, escape, inputs) {
        this.inputs = inputs;
        this.escape = escape;
        this.#values = platformArguments(inputs);
        for (const { line, args } of globals)
            for (const word of (0,dockerfile_words/* splitWords */.yM)(args, escape))
                this.#declare(word, line);
    }
    #declare(word, line) {
        const { name, value: written } = (0,dockerfile_words/* splitPair */.T6)(word);
        const given = this.inputs.buildArgs[name];
        const { text, used } = written === null ? { text: null, used: new Set() } : this.expand(written);
        const madeFrom = new Set(given === undefined ? used : []);
        if (madeFrom.delete(name))
            for (const one of this.declared.get(name)?.madeFrom ?? [])
                madeFrom.add(one);
        const value = given ?? text;
        if (value !== null)
            this.#values.set(name, value);
        this.declared.set(name, { line, value: value ?? '', madeFrom });
    }
    get(name) {
        return this.#values.get(name);
    }
    /** What is not set is empty here; null: it cannot be expanded. */
    expand(word) {
        const lexed = (0,lex/* lex */.I)(word, { lookup: (name) => this.get(name), escape: this.escape });
        return 'problem' in lexed ? { text: null, used: new Set() } : lexed;
    }
}
/** What BuildKit sets where an image has none (util/system/path.go). */
const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** The variables of a stage at one place. ARG and ENV write into one environment: the later one counts. */
class StageScope {
    #global;
    #values;
    /** What is not set here is not set at all. */
    #isWhole;
    /** ARG of the stage itself; null: what stands in front of the first FROM is meant. */
    declared = new Map();
    /** A stage has what the stage has that it is made from, and an image has variables that nobody here knows. */
    constructor(global, base) {
        this.#global = global;
        this.#values = new Map(typeof base === 'string' ? [] : base.#values);
        this.#isWhole = typeof base === 'string' ? base === 'scratch' : base.#isWhole;
        if (base === 'scratch')
            this.#values.set('PATH', defaultPath);
    }
    expand(word) {
        const lookup = (name) => this.#values.get(name);
        const expanded = expandWord(word, lookup, this.#global.escape);
        if ('text' in expanded || !this.#isWhole)
            return expanded;
        const lexed = (0,lex/* lex */.I)(word, { lookup, escape: this.#global.escape });
        return 'problem' in lexed ? expanded : { text: lexed.text };
    }
    take({ keyword, args, line }) {
        if (keyword === 'ARG')
            for (const word of (0,dockerfile_words/* splitWords */.yM)(args, this.#global.escape))
                this.#readArg(word, line);
        else if (keyword === 'ENV')
            this.#readEnv(args);
    }
    /** The build argument, else the default, else what stands in front of the first FROM. */
    #readArg(word, line) {
        const { name: key, value: written } = (0,dockerfile_words/* splitPair */.T6)(word);
        const name = this.#value(key) ?? key;
        const given = this.#global.inputs.buildArgs[name];
        const isGlobal = given === undefined && written === null && this.#global.get(name) !== undefined;
        const value = given ?? (written === null ? this.#global.get(name) : this.#value(written));
        this.declared.set(name, isGlobal ? null : { line, value: value ?? '' });
        if (value !== undefined)
            this.#values.set(name, value);
    }
    /** `ENV A=1 B=2`, `ENV A 1`. All of one instruction are expanded before any is set. */
    #readEnv(args) {
        const words = (0,dockerfile_words/* splitWords */.yM)(args, this.#global.escape);
        const isOld = words[0]?.includes('=') === false;
        const [, name = '', rest = ''] = /^([^\t\v\f\r ]+)[\t\v\f\r ]+([\s\S]*)$/.exec(args) ?? [];
        const pairs = isOld ? [{ name, value: rest }] : words.map(dockerfile_words/* splitPair */.T6);
        const expanded = pairs.map((pair) => [pair.name, this.#value(pair.value ?? '')]);
        for (const [key, value] of expanded)
            if (value === undefined)
                this.#values.delete(key);
            else
                this.#values.set(key, value);
    }
    #value(word) {
        const expanded = this.expand(word);
        return 'text' in expanded ? expanded.text : undefined;
    }
}
/** Dockerfile reference, "Automatic platform ARGs in the global scope". */
function platformArguments({ platform, native }) {
    const of = (prefix, one) => {
        const { os, architecture, variant = '' } = (0,model_platform/* splitParts */.FP)(one);
        return [
            [`${prefix}PLATFORM`, one],
            [`${prefix}OS`, os],
            [`${prefix}ARCH`, architecture],
            [`${prefix}VARIANT`, variant],
        ];
    };
    const target = platform ?? native;
    return new Map([
        ...(target === null ? [] : of('TARGET', target)),
        ...(native === null ? [] : of('BUILD', native)),
    ]);
}

;// CONCATENATED MODULE: ./build/src/dockerfile/used-stages.js



/** Which stages and arguments a build uses (BuildKit, dockerfile2llb/convert.go, `allReachableStages`; outline.go). Never throws. */
function findUse(dockerfile, options) {
    const globals = new GlobalScope(dockerfile.globals, dockerfile.escape, options);
    const finder = new Finder(dockerfile, options, globals);
    const target = finder.target(options.target);
    const used = target === undefined ? null : finder.use(target);
    const stages = dockerfile.stages.flatMap(({ index }) => finder.used.get(index) ?? []);
    return { target: used, stages, globals, args: finder.args() };
}
class Finder {
    #dockerfile;
    #contexts;
    #globals;
    #fromArgs = new Set();
    used = new Map();
    constructor(dockerfile, { contexts = {} }, globals) {
        this.#dockerfile = dockerfile;
        this.#contexts = new Set(Object.keys(contexts).map((name) => name.toLowerCase()));
        this.#globals = globals;
    }
    target(wanted) {
        if (typeof wanted === 'string')
            return this.#named(wanted.toLowerCase(), Infinity);
        return this.#dockerfile.stages.at(wanted ?? -1);
    }
    /** The latest of that name. */
    #named(name, before) {
        return this.#dockerfile.stages.findLast((stage) => stage.name === name && stage.index < before);
    }
    use(stage) {
        const known = this.used.get(stage.index);
        if (known !== undefined)
            return known;
        const isReplaced = stage.name !== null && this.#contexts.has(stage.name);
        const found = isReplaced ? this.#replaced(stage) : this.#open(stage);
        // Before its sources are followed: a circle ends here.
        this.used.set(stage.index, found);
        for (const by of found.instructions)
            for (const source of this.#sourcesOf(by, stage))
                found.sources.push({ by, stage: this.use(source) });
        return found;
    }
    #replaced(stage) {
        const scope = new StageScope(this.#globals, 'image');
        return { stage, base: null, image: null, platform: null, instructions: [], sources: [], scope };
    }
    #open(stage) {
        const { text: image } = this.#expand(stage.base);
        const parent = image === null ? undefined : this.#named(image, stage.index);
        const base = parent === undefined ? null : this.use(parent);
        const own = stage.platform === null ? null : this.#expand(stage.platform).text;
        // BuildKit leaves the flag out of account for `scratch`.
        const platform = base === null ? (image === 'scratch' ? null : own) : base.platform;
        const scope = startScope({ base, image }, this.#globals);
        const instructions = [...(base === null ? [] : triggersOf(base.stage, stage)), ...stage.instructions];
        for (const instruction of instructions)
            scope.take(instruction);
        return {
            ...{ stage, base, image: base === null ? image : null, platform, instructions, sources: [], scope },
        };
    }
    #expand(word) {
        const expanded = this.#globals.expand(word);
        for (const name of expanded.used)
            this.#fromArgs.add(name);
        return expanded;
    }
    #sourcesOf(instruction, { index }) {
        return sourceNames(instruction).flatMap(({ name, byNumber }) => {
            const number = byNumber && /^\d+$/.test(name) ? Number(name) : null;
            const found = number === null ? this.#named(name.toLowerCase(), Infinity) : this.#dockerfile.stages[number];
            // A later one BuildKit refuses.
            return found === undefined || found.index >= index ? [] : [found];
        });
    }
    args() {
        const { declared } = this.#globals;
        const args = new Map();
        const take = (name) => {
            const global = declared.get(name);
            if (global === undefined || args.has(name))
                return;
            args.set(name, global);
            for (const one of global.madeFrom)
                take(one);
        };
        const names = [...this.used.values()].flatMap(({ scope }) => [...scope.declared]);
        for (const [name, own] of names)
            if (own !== null)
                args.set(name, own);
        for (const [name, own] of names)
            if (own === null)
                take(name);
        for (const name of this.#fromArgs)
            take(name);
        return args;
    }
}
function startScope({ base, image }, globals) {
    return new StageScope(globals, base?.scope ?? (image === 'scratch' ? 'scratch' : 'image'));
}
/** What `read` gives for each instruction of a stage, with the variables that it sees. */
function atEach(used, globals, read) {
    const scope = startScope(used, globals);
    return used.instructions.map((instruction) => {
        const found = read(instruction, scope);
        scope.take(instruction);
        return found;
    });
}
/** What a stage's ONBUILD does in the one that is made from it. BuildKit tells its place as that FROM's. */
function triggersOf({ triggers }, { from: { line } }) {
    return triggers.map((one) => ({ ...one, line }));
}
/** What `COPY --from=` and `RUN --mount=from=` name; numbers count for COPY alone. */
function sourceNames({ keyword, flags, }) {
    if (keyword === 'COPY')
        return (0,dockerfile_words/* flagValues */.NW)(flags, 'from').map((name) => ({ name, byNumber: true }));
    if (keyword !== 'RUN')
        return [];
    return (0,dockerfile_words/* flagValues */.NW)(flags, 'mount').flatMap((mount) => ((0,csv/* splitCsv */.F8)(mount) ?? []).flatMap((field) => {
        const [, name] = /^from=(.+)$/is.exec(field) ?? [];
        return name === undefined ? [] : [{ name, byNumber: false }];
    }));
}
/** BuildKit makes a stage of each image that is copied from, and of each mount that is of no stage (`detectRunMount`). */
function bringsStages({ instructions }) {
    return instructions.some((one) => sourceNames(one).length > 0 ||
        (one.keyword === 'RUN' && one.flags.some((flag) => flag.startsWith('--mount='))));
}


/***/ }),

/***/ 46477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NW: () => (/* binding */ flagValues),
/* harmony export */   T6: () => (/* binding */ splitPair),
/* harmony export */   g0: () => (/* binding */ splitFlags),
/* harmony export */   yM: () => (/* binding */ splitWords)
/* harmony export */ });
/* harmony import */ var _space_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19430);

/** The words of an ARG, ENV or LABEL, quotes and escapes kept (BuildKit, parser/line_parsers.go, `parseWords`). */
function splitWords(text, escape) {
    const words = [];
    for (let at = 0; at < text.length;) {
        if ((0,_space_js__WEBPACK_IMPORTED_MODULE_0__/* .isSpace */ .xC)(text[at] ?? '')) {
            at += 1;
            continue;
        }
        const { word, end } = readWord(text, at, escape);
        if (word !== '')
            words.push(word);
        at = end;
    }
    return words;
}
function readWord(text, from, escape) {
    let word = '';
    let quote = null;
    let at = from;
    for (; at < text.length; at += 1) {
        const char = text[at] ?? '';
        if (quote === null && (0,_space_js__WEBPACK_IMPORTED_MODULE_0__/* .isSpace */ .xC)(char))
            break;
        if (char === quote)
            quote = null;
        else if (quote === null && /["']/.test(char))
            quote = char;
        if (char === escape && quote !== "'") {
            // At the end of all it is left out.
            word += text.slice(at, at + 2).length === 2 ? text.slice(at, at + 2) : '';
            at += 1;
        }
        else
            word += char;
    }
    return { word, end: at };
}
/** A word of ARG or ENV; the value is null where there is no `=`. */
function splitPair(word) {
    const at = word.indexOf('=');
    return at < 0 ? { name: word, value: null } : { name: word.slice(0, at), value: word.slice(at + 1) };
}
/** The flags in front of an instruction's arguments (parser/split_command.go, `extractBuilderFlags`). */
function splitFlags(text, escape) {
    const flags = [];
    let at = 0;
    for (;;) {
        while (at < text.length && (0,_space_js__WEBPACK_IMPORTED_MODULE_0__/* .isSpace */ .xC)(text[at] ?? ''))
            at += 1;
        if (!text.startsWith('--', at))
            return { flags, rest: text.slice(at) };
        const { word, quoted, end } = readFlag(text, at, escape);
        at = end;
        if (word === '--')
            return { flags, rest: text.slice(at) };
        if (quoted || word !== '')
            flags.push(word);
    }
}
function readFlag(text, from, escape) {
    let word = '';
    let quote = null;
    let quoted = false;
    let at = from;
    for (; at < text.length; at += 1) {
        let char = text[at] ?? '';
        if (quote === null && (0,_space_js__WEBPACK_IMPORTED_MODULE_0__/* .isSpace */ .xC)(char))
            break;
        if (quote === null ? /["']/.test(char) : char === quote) {
            quote = quote === null ? char : null;
            quoted = true;
            continue;
        }
        if (char === escape) {
            at += 1;
            char = text[at] ?? '';
        }
        word += char;
    }
    return { word, quoted, end: at };
}
/** The values of a flag: `flagValues(flags, 'mount')`. */
function flagValues(flags, name) {
    const start = `--${name}=`;
    return flags.flatMap((flag) => (flag.startsWith(start) ? [flag.slice(start.length)] : []));
}


/***/ }),

/***/ 40417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cn: () => (/* binding */ outputNotOurs),
/* harmony export */   IF: () => (/* binding */ foreignContent),
/* harmony export */   a1: () => (/* binding */ ownMark)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6691);

/** Marks index.json as written by us: what we wrote we may replace and clean up, and nothing else. */
const ownMark = 'io.github.build-variants.layout';
/** What a run without a layout may have left in the output folder. */
const ownFiles = new Set(['report.json', 'summary.md', 'comment.md', 'tests.xml']);
/**
 * Why a folder takes no layout of ours; null when it is empty, one that we wrote, or has only our report in it. Anything
 * else is somebody's work.
 */
function foreignContent({ names, index }) {
    if (names.includes('index.json'))
        return isOurs(index) ? null : 'it holds an index.json that this tool did not write';
    const visible = names.filter((name) => !ownFiles.has(name) && !name.startsWith('.'));
    if (visible.some((name) => name !== 'blobs' && name !== 'oci-layout'))
        return `it holds other files (${visible.slice(0, 3).join(', ')})`;
    const isStray = visible.length > 0 && !names.includes('oci-layout');
    return isStray ? 'it holds a folder "blobs" that belongs to no OCI layout' : null;
}
function isOurs(index) {
    const { annotations } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(index ?? ''));
    return JSON.stringify(annotations ?? null).includes(ownMark);
}
function outputNotOurs(directory, why) {
    return {
        code: 'OUTPUT_NOT_OURS',
        what: `${directory} is not used for the OCI layout`,
        why,
        fix: 'choose another output folder, or move that content away',
    };
}


/***/ }),

/***/ 10329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   No: () => (/* binding */ linkedTarget),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   je: () => (/* binding */ targetName)
/* harmony export */ });
/* harmony import */ var _csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80367);

/** The target of a compose service: `php-8.4` is `php-8_4` to bake (`sanitizeTargetName`). */
function targetName(service) {
    return service.replaceAll('.', '_');
}
const link = 'target:';
/** The target that a context links; null for any other context. */
function linkedTarget(context) {
    return typeof context === 'string' && context.startsWith(link) ? context.slice(link.length) : null;
}
/** The fields of an entry, which stands there as an object or as a CSV text. */
function fieldsOf(entry) {
    const fields = typeof entry === 'string' ? Object.fromEntries((0,_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .readCsv */ .Nb)(entry) ?? []) : entry;
    return fields;
}


/***/ }),

/***/ 80367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   En: () => (/* binding */ writeCsv),
/* harmony export */   F8: () => (/* binding */ splitCsv),
/* harmony export */   Nb: () => (/* binding */ readCsv)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);

/**
 * The only place where a CSV value for buildx is written: one record, quoted as Go's `encoding/csv` writes it, so that a
 * value stays one field whatever it holds.
 * @throws {Failure} kind `usage` for control characters, which no name or path needs and line-based readers split at.
 */
function writeCsv(fields) {
    return fields.map(([key, value]) => quote(`${key}=${value}`)).join(',');
}
function quote(field) {
    if (/[\u0000-\u001f\u007f]/.test(field))
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('usage', {
            code: 'CONTROL_CHARACTER',
            what: `${JSON.stringify(field)} holds a control character`,
            fix: 'take it out of the name or path',
        });
    return /^\s|[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
/**
 * Reads a value that a user wrote for buildx (`mode=max,"builder-id=a,b"`) as buildx does (tonistiigi/go-csvvalue,
 * `Fields`): null when it is not CSV or a field has no `=`.
 */
function readCsv(text) {
    const fields = splitCsv(text)?.map((field) => [field, field.indexOf('=')]) ?? null;
    if (fields === null || fields.some(([, equals]) => equals < 1))
        return null;
    return fields.map(([field, equals]) => [field.slice(0, equals), field.slice(equals + 1)]);
}
/** The fields of one CSV record, unquoted; null when it is not CSV. */
function splitCsv(text) {
    const fields = [];
    const field = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/sy;
    let more = true;
    while (more) {
        const match = field.exec(text);
        if (match === null)
            return null;
        fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
        more = match[3] === ',';
    }
    return fields;
}


/***/ }),

/***/ 81086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ docsPage)
/* harmony export */ });
/** Where a page of docs/ can be read by those who have only the program. */
function docsPage(name) {
    return `https://github.com/build-variants/action/blob/main/docs/${name}.md`;
}


/***/ }),

/***/ 68267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: () => (/* binding */ onlyTest),
/* harmony export */   Qh: () => (/* binding */ seesMore),
/* harmony export */   Ww: () => (/* binding */ describeTest),
/* harmony export */   YA: () => (/* binding */ runTest),
/* harmony export */   td: () => (/* binding */ readsImage),
/* harmony export */   xO: () => (/* binding */ defaultTimeoutMs)
/* harmony export */ });
/** The name of the one test of a cell. */
const onlyTest = 'test';
const defaultTimeoutMs = 300_000;
/** A test that starts something, with nothing but its command said. */
function runTest(name, command, more = {}) {
    return {
        ...{ kind: 'run', name, command, setup: [], env: {}, baseEnv: {}, expands: false, mounts: {} },
        ...{ user: null, workdir: null, timeoutMs: defaultTimeoutMs, network: 'none', staysUpMs: null },
        expect: { exitCode: 0, stdout: [], notStdout: [], stderr: [], notStderr: [] },
        ...more,
    };
}
/** Whether a test can be made only from the image itself: its config, or its files. */
function readsImage(test) {
    return test.kind !== 'run' || test.expands || test.command.kind === 'entrypoint';
}
/** Whether a test is of more than the image and what it says itself: what is mounted may be another one each time. */
function seesMore(test) {
    return test.kind === 'run' && Object.keys(test.mounts).length > 0;
}
/** A test in one line: its command, else what it looks at. */
function describeTest(test) {
    switch (test.kind) {
        case 'run':
            if (test.command.kind === 'shell')
                return test.command.text;
            if (test.command.kind === 'exec')
                return test.command.argv.join(' ');
            return test.staysUpMs === null ? 'its entrypoint' : 'its entrypoint stays up';
        case 'file':
            return `looks at ${test.path}`;
        case 'content':
            return `reads ${test.path}`;
        case 'metadata':
            return 'reads its config';
    }
}


/***/ }),

/***/ 48668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ map),
/* harmony export */   p: () => (/* binding */ list)
/* harmony export */ });
/** Nothing where it is empty. */
function list(key, values) {
    return (values.length === 0 ? {} : { [key]: values });
}
/** The same of pairs. */
function map(key, values) {
    return (Object.keys(values).length === 0 ? {} : { [key]: values });
}


/***/ }),

/***/ 69206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   db: () => (/* binding */ scopePattern),
/* harmony export */   ju: () => (/* binding */ cacheScope),
/* harmony export */   r1: () => (/* binding */ nameComponent)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63136);


const longest = 100;
/**
 * A name that can be read and that no other parts have: `acme-worker--5d41402a.linux-amd64_linux-arm64.main`. It is a tag, a
 * folder and a key as it is, in lower case for file systems that do not tell case. No component holds `.`; of a list none
 * holds `_`, and variants and sources come behind `__`.
 */
function cacheScope({ prefix, image, sources, machine, ref }) {
    const { platforms, variants } = machine;
    const share = [
        joinSet(platforms.map(_model_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .platformSlug */ .DN)),
        ...(variants === null ? [] : [shorten(joinSet(variants.map(plain)))]),
    ];
    const name = [
        ...(prefix === null ? [] : [plain(prefix)]),
        imageComponent({ image, sources }),
        share.join('__'),
        refComponent(ref),
    ].join('.');
    return name.length <= longest ? name : `${name.slice(0, longest - 10)}--${hash(name)}`;
}
/** What the names of one image and one ref have in common; those that are too long to be whole do not fit. */
function scopePattern({ prefix, image, sources, ref }) {
    const parts = [...(prefix === null ? [] : [plain(prefix)]), imageComponent({ image, sources })];
    return { start: `${parts.join('.')}.`, end: `.${refComponent(ref)}`, ref: ref.full };
}
function imageComponent({ image, sources }) {
    return [image, ...(sources === null ? [] : [sources])].map(nameComponent).join('__');
}
/** A long list is cut, longer than any that is whole, so that the ref behind it can still be read. */
function shorten(list) {
    return list.length <= 40 ? list : `${list.slice(0, 40).replace(/[-_]+$/, '')}--${hash(list)}`;
}
function joinSet(items) {
    return [...new Set(items)].sort().join('_');
}
/** Words of two hyphens that only these have; a hash has eight characters. */
function refComponent({ kind, name }) {
    if (kind === 'none')
        return 'no--ref';
    if (kind === 'pull')
        return `pull--${name}`;
    return kind === 'branch' ? plain(name) : `${kind}--${plain(name)}`;
}
function plain(text) {
    return nameComponent({ shown: text, identity: text });
}
/** A text that is fit, and says everything, stands as it is; any other is made fit and told apart by a hash. */
function nameComponent({ shown, identity }) {
    const isFit = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(shown) && shown.length <= 40;
    if (isFit && shown === identity)
        return shown;
    const words = shown.toLowerCase().match(/[a-z0-9]+/g) ?? ['x'];
    return `${words.join('-').slice(0, 40).replace(/-$/, '')}--${hash(identity)}`;
}
function hash(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 8);
}


/***/ }),

/***/ 41229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ variantSlugs)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** Cell ids name folders, too: long enough to be told apart, short enough for every file system. */
const maxLength = 100;
/**
 * A name for each variant that a bake target may have (`[a-zA-Z0-9_-]+`, bake's `validateTargetName`) and that stays
 * unique on a file system that ignores case. Names that would meet get a short hash of the name.
 */
function variantSlugs(names) {
    const counts = new Map();
    for (const name of names)
        counts.set(toSlug(name), (counts.get(toSlug(name)) ?? 0) + 1);
    const taken = new Set(names.filter((name) => name === toSlug(name)));
    const slugs = new Map();
    for (const name of names) {
        const slug = distinctSlug(name, { taken, alone: counts.get(toSlug(name)) === 1 });
        taken.add(slug.toLowerCase());
        slugs.set(name, slug);
    }
    return slugs;
}
function distinctSlug(name, among) {
    const key = toSlug(name);
    if (name === key)
        return name;
    if (among.alone && !among.taken.has(key))
        return keepCase(name);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(name).digest('hex');
    let length = 6;
    while (among.taken.has(`${key}-${hash.slice(0, length)}`) && length < hash.length)
        length += 2;
    return `${keepCase(name)}-${hash.slice(0, length)}`;
}
function toSlug(name) {
    return keepCase(name).toLowerCase();
}
function keepCase(name) {
    const slug = name.replace(/[^a-zA-Z0-9_-]+/g, '-').replace(/^-+/, '');
    return slug.slice(0, maxLength) || 'variant';
}


/***/ })

};
