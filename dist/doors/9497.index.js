export const id = 9497;
export const ids = [9497];
export const modules = {

/***/ 83793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ decodeText)
/* harmony export */ });
/** Reads UTF-8, with or without byte order mark. For anything else it says which byte is wrong, and where. */
function decodeText(bytes, path) {
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
        return refuse(path, 'it is UTF-16');
    try {
        return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    }
    catch {
        const offset = findInvalid(bytes);
        const before = new TextDecoder().decode(bytes.subarray(0, offset)).split('\n');
        const column = Array.from(before.at(-1) ?? '').length + 1;
        const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
        return refuse(`${path}:${before.length}:${column}`, `the byte 0x${byte} is not UTF-8 (perhaps Latin-1)`);
    }
}
function refuse(where, why) {
    return {
        ok: false,
        problem: {
            code: 'BAD_ENCODING',
            what: 'the file is not text in UTF-8',
            why,
            fix: 'save it as UTF-8',
            where,
        },
    };
}
/** Offset of the first byte that no valid text can have there, by halving: every prefix of valid text stays valid. */
function findInvalid(bytes) {
    let good = 0;
    let bad = bytes.length;
    while (bad - good > 1) {
        const middle = (good + bad) >> 1;
        if (isPrefix(bytes.subarray(0, middle)))
            good = middle;
        else
            bad = middle;
    }
    return startOfSequence(bytes, good);
}
/** Where an unfinished sequence that ends in front of `offset` began; without one, `offset` itself. */
function startOfSequence(bytes, offset) {
    for (let back = 1; back <= 3 && back <= offset; back++) {
        const byte = bytes[offset - back] ?? 0;
        const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
        if (length > back)
            return offset - back;
    }
    return offset;
}
/** True when it is valid, or would be with a few bytes more. */
function isPrefix(bytes) {
    try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 80534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ findExcess),
/* harmony export */   e: () => (/* binding */ tooManyValues)
/* harmony export */ });
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8166);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52007);


/**
 * What of a parsed file must not be composed: lists in lists in lists …, which a composer that calls itself cannot end (a
 * process of Node's aborts then), and values without end. Walked level by level. Null for what may.
 */
function findExcess(tokens) {
    let level = tokens;
    let values = 0;
    for (let depth = 0; level.length > 0; depth += 1) {
        values += level.length;
        const offset = level[0]?.offset ?? 0;
        if (depth > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .limits */ .Fy.nesting)
            return { offset, problem: tooDeep };
        if (values > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .limits */ .Fy.values)
            return { offset, problem: tooManyValues };
        level = level.flatMap(childrenOf);
    }
    return null;
}
function childrenOf(token) {
    if (token.type === 'document')
        return token.value === undefined ? [] : [token.value];
    const items = 'items' in token ? token.items : [];
    return items.flatMap(({ key, value }) => [key ?? [], value ?? []].flat());
}
const tooDeep = {
    code: 'BAD_YAML',
    what: `the file is nested more than ${_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .limits */ .Fy.nesting} levels deep`,
    fix: 'close the brackets; a variants file has four levels',
};
const tooManyValues = {
    code: 'BAD_YAML',
    what: `the file has more than ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .limits */ .Fy.values)} values, aliases and merges written out`,
    fix: 'write fewer of them',
};


/***/ }),

/***/ 83141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ nullAt),
/* harmony export */   W: () => (/* binding */ YamlTreeMaker)
/* harmony export */ });
/* harmony import */ var _model_docs_page_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81086);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52007);
/* harmony import */ var _text_quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2961);
/* harmony import */ var _yaml_excess_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80534);




/** Makes the tree. Everything that YAML or this tool does not allow is a problem with its line and column. */
class YamlTreeMaker {
    problems = [];
    #path;
    #yaml;
    #lines;
    #known = new Map();
    #open = new Set();
    #anchors = new Map();
    #values = 0;
    constructor(path, library) {
        this.#path = path;
        this.#yaml = library;
        this.#lines = new library.LineCounter();
    }
    /** Null for an empty document, or after a syntax error. */
    make(text) {
        const tokens = [...new this.#yaml.Parser(this.#lines.addNewLine).parse(text)];
        const excess = (0,_yaml_excess_js__WEBPACK_IMPORTED_MODULE_1__/* .findExcess */ .L)(tokens);
        if (excess !== null) {
            this.#refuse(excess.offset, excess.problem);
            return null;
        }
        const [document, second] = new this.#yaml.Composer({ uniqueKeys: false }).compose(tokens, true, text.length);
        if (second !== undefined)
            this.#refuse(second.range[0], describeSyntax('MULTIPLE_DOCS', '', '---'));
        for (const error of [...(document?.errors ?? []), ...(document?.warnings ?? [])])
            this.#refuse(error.pos[0], describeSyntax(error.code, error.message, lineAt(text, error.pos[0])));
        if (this.problems.length > 0 || !document?.contents)
            return null;
        return this.#convert(document.contents);
    }
    #place(node) {
        return this.#placeOf(node?.range?.[0] ?? 0);
    }
    #placeOf(offset) {
        const { line, col } = this.#lines.linePos(offset);
        return `${this.#path}:${Math.max(1, line)}:${Math.max(1, col)}`;
    }
    #refuse(offset, problem) {
        this.problems.push({ ...problem, where: this.#placeOf(offset) });
    }
    #convert(node) {
        const known = this.#known.get(node);
        if (known !== undefined)
            return known;
        const broken = { kind: 'broken', where: this.#place(node) };
        if (this.#open.has(node)) {
            this.#refuse(node.range?.[0] ?? 0, {
                code: 'BAD_YAML',
                what: 'an anchor holds itself',
                fix: 'write it out',
            });
            return broken;
        }
        if ('anchor' in node && typeof node.anchor === 'string')
            this.#anchors.set(node.anchor, node);
        this.#open.add(node);
        const tree = this.#read(node) ?? broken;
        this.#open.delete(node);
        this.#known.set(node, tree);
        return tree;
    }
    #read(node) {
        const where = this.#place(node);
        if (this.#yaml.isAlias(node)) {
            // Anchors are met before their aliases, so this needs no search through the document.
            const source = this.#anchors.get(node.source);
            if (source !== undefined)
                return this.#convert(source);
            const what = `there is no anchor &${node.source}`;
            this.#refuseAt(where, { code: 'BAD_YAML', what, fix: 'define the &anchor before its *alias' });
            return null;
        }
        if (this.#yaml.isSeq(node))
            return { kind: 'list', where, items: node.items.map((item) => this.#convert(item)) };
        if (this.#yaml.isMap(node))
            return { kind: 'map', where, entries: this.#readEntries(node.items) };
        if (!this.#yaml.isScalar(node))
            return null;
        const { value, source = '' } = node;
        if (value === null)
            return { kind: 'null', where, text: '', typed: source };
        if (typeof value === 'string')
            return { kind: 'string', where, text: value };
        return { kind: typeof value === 'boolean' ? 'boolean' : 'number', where, text: source };
    }
    #readEntries(pairs) {
        const entries = new Map();
        const merged = [];
        for (const { key: keyNode, value: valueNode } of pairs) {
            const key = this.#convert(keyNode);
            const value = valueNode === null ? nullAt(key.where) : this.#convert(valueNode);
            const name = nameOf(key);
            const before = name === null ? undefined : entries.get(name);
            if (name === null)
                this.#refuseAt(key.where, { code: 'BAD_YAML', what: 'a key is a list or a map', fix: 'write a name' });
            else if (name === '<<')
                merged.push(value);
            else if (before !== undefined)
                this.#refuseAt(key.where, describeDuplicate(name, before.where));
            else
                entries.set(name, { key: name, where: key.where, value });
        }
        for (const tree of merged.flatMap((value) => (value.kind === 'list' ? value.items : [value])))
            for (const entry of this.#entriesOf(tree))
                if (!entries.has(entry.key))
                    entries.set(entry.key, entry);
        return [...entries.values()];
    }
    /** A map merged into a hundred others is a hundred maps. */
    #entriesOf(tree) {
        if (tree.kind !== 'map')
            return [];
        this.#values += tree.entries.length;
        if (this.#values <= _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .limits */ .Fy.values)
            return tree.entries;
        if (this.problems.length === 0)
            this.#refuseAt(tree.where, _yaml_excess_js__WEBPACK_IMPORTED_MODULE_1__/* .tooManyValues */ .e);
        return [];
    }
    #refuseAt(where, problem) {
        this.problems.push({ ...problem, where });
    }
}
/** An empty value, where none is written. */
function nullAt(where) {
    return { kind: 'null', text: '', typed: '', where };
}
/** Null for a key that is a list or a map. `null:` is called as it is typed, as `1.10:` is. */
function nameOf(key) {
    if (key.kind === 'null')
        return key.typed;
    return 'text' in key ? key.text : null;
}
function describeDuplicate(key, first) {
    return {
        code: 'DUPLICATE_KEY',
        what: `the key ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(key)} is given twice`,
        why: `it is at ${first} already`,
        fix: 'keep one',
    };
}
const syntaxFixes = {
    TAB_AS_INDENT: 'indent with spaces: YAML allows no tabs there',
    MULTIPLE_DOCS: 'keep one document: take out what follows the second ---',
    TAG_RESOLVE_FAILED: 'take out the !tag: only plain values are read',
};
function describeSyntax(code, message, line) {
    const what = code === 'MULTIPLE_DOCS' ? 'the file has several documents' : firstLine(message);
    return {
        code: 'BAD_YAML',
        what: `this is not YAML that can be read: ${what}`,
        why: `the line is ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(line)}`,
        fix: syntaxFixes[code] ?? `a file that can be read is in ${(0,_model_docs_page_js__WEBPACK_IMPORTED_MODULE_3__/* .docsPage */ .t)('variants-file')}`,
    };
}
function firstLine(message) {
    return (message.split('\n')[0] ?? '').replace(/:$/, '');
}
function lineAt(text, offset) {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const end = text.indexOf('\n', offset);
    return text.slice(start, end < 0 ? text.length : end).trim();
}


/***/ }),

/***/ 57427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ YamlValueReader)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52007);
/* harmony import */ var _text_quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2961);
/* harmony import */ var _yaml_excess_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80534);



/** Reads what stands in variants.yml as the texts that a door would give. */
class YamlValueReader {
    #base;
    #problems;
    #values = 0;
    /** `base`: the folder that relative paths in the file start from. */
    constructor(base, problems) {
        this.#base = base;
        this.#problems = problems;
    }
    read({ key, value }, input) {
        if (input.form === 'list' || input.form === 'lines')
            return this.items(value, key);
        if (input.form === 'pairs')
            return this.#pairs(value, key);
        const wanted = input.form === 'boolean' ? ['boolean'] : ['string', 'number', 'boolean'];
        if ('text' in value && wanted.includes(value.kind) && value.text !== '')
            return [this.textOf(value)];
        this.refuseType(key, value, input.form === 'boolean' ? 'true or false' : `a ${input.form}`);
        return [];
    }
    /** Texts, numbers and booleans are taken as they are typed, wherever a text may stand: `3.10` is no `3.1`. */
    items(tree, key) {
        if (tree.kind === 'string' && tree.text !== '')
            return [{ ...this.textOf(tree), whole: false }];
        if (isText(tree))
            return [this.textOf(tree)];
        if (tree.kind !== 'list' || tree.items.length === 0) {
            this.refuseType(key, tree, `a list ([a, b]) or one text with commas`);
            return [];
        }
        return tree.items.flatMap((item, index) => {
            if (isText(item))
                return this.#count(this.textOf(item));
            this.refuseType(`${key}[${index}]`, item, 'a text');
            return [];
        });
    }
    /** `{A: 1}`, `[A=1]` or lines of `A=1`. */
    #pairs(tree, key) {
        if (tree.kind !== 'map')
            return tree.kind === 'list' && tree.items.length === 0 ? [] : this.items(tree, key);
        return tree.entries.flatMap(({ key: name, where, value }) => {
            if ('text' in value && value.kind !== 'null')
                return this.#count({ ...this.textOf(value), text: `${name}=${value.text}`, where });
            this.refuseType(`${key}.${name}`, value, 'a text');
            return [];
        });
    }
    /** What an alias names is read for each that names it. */
    #count(item) {
        this.#values += 1;
        if (this.#values === _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .limits */ .Fy.values + 1)
            this.#problems.push({ ..._yaml_excess_js__WEBPACK_IMPORTED_MODULE_1__/* .tooManyValues */ .e, where: item.where });
        return this.#values > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .limits */ .Fy.values ? [] : [item];
    }
    textOf(tree) {
        return { text: tree.text, where: tree.where, whole: true, base: this.#base };
    }
    entries(tree, key) {
        if (tree.kind === 'map')
            return tree.entries;
        this.refuseType(key, tree, 'a map (key: value)');
        return [];
    }
    refuseType(key, found, wanted) {
        if (found.kind === 'broken')
            return;
        const what = `${key.length > 120 ? `${key.slice(0, 120)}…` : key} is ${describe(found)}`;
        const isName = found.kind === 'null' && found.typed !== '';
        this.#problems.push({
            code: 'WRONG_TYPE',
            what,
            why: `it must be ${wanted}`,
            ...(isName && { fix: `if it is meant as text, put it in quotes: "${found.typed}"` }),
            where: found.where,
        });
    }
}
function isText(tree) {
    return (tree.kind === 'string' && tree.text !== '') || tree.kind === 'number' || tree.kind === 'boolean';
}
function describe(tree) {
    if (tree.kind === 'null')
        return tree.typed === '' ? 'empty' : `${tree.typed}, which is null in YAML`;
    if (tree.kind === 'map')
        return tree.entries.length === 0 ? 'an empty map' : 'a map';
    if (tree.kind === 'list')
        return tree.items.length === 0 ? 'an empty list' : 'a list';
    if (tree.kind === 'string')
        return tree.text === '' ? 'empty' : `the text ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(tree.text)}`;
    return `the ${tree.kind} ${tree.text}`;
}


/***/ }),

/***/ 90984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ checkPatterns)
/* harmony export */ });
/* harmony import */ var _text_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2961);

const longestPattern = 1000;
/** A problem for each pattern that cannot be used. Loaded only when there is one. */
async function checkPatterns(patterns) {
    if (patterns.length === 0)
        return [];
    const { RE2JS } = await __webpack_require__.e(/* import() */ 2856).then(__webpack_require__.bind(__webpack_require__, 2856));
    return patterns.flatMap(({ text, where }) => {
        const why = whyNot(text, (pattern) => void RE2JS.compile(pattern));
        if (why === null)
            return [];
        return [
            {
                code: 'BAD_PATTERN',
                what: `${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(text)} is no regular expression that is taken here`,
                why,
                fix: 'write it as Go and RE2 take it (https://github.com/google/re2/wiki/Syntax): without look-around and back-references',
                where,
            },
        ];
    });
}
function whyNot(text, compile) {
    if (text.length > longestPattern)
        return `it has more than ${longestPattern} characters`;
    try {
        compile(text);
        return null;
    }
    catch (error) {
        return error.message.slice(0, 200);
    }
}


/***/ }),

/***/ 42024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ FieldReader),
/* harmony export */   j: () => (/* binding */ isScalar)
/* harmony export */ });
/* harmony import */ var _text_quote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2961);
/* harmony import */ var _text_suggest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10999);
/* harmony import */ var _file_yaml_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57427);
/* harmony import */ var _request_input_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80484);




/** Reads the fields of a test. Everything that is wrong is a problem with its line; then what is given back stands for it. */
class FieldReader {
    problems;
    /** Every pattern that was read, to be checked when all are. */
    patterns = [];
    #values;
    constructor(problems) {
        this.problems = problems;
        this.#values = new _file_yaml_values_js__WEBPACK_IMPORTED_MODULE_1__/* .YamlValueReader */ .A('', problems);
    }
    /** The values of a map by their keys, none but these. `refused` has keys with their own words. */
    fields(tree, key, { allowed, refused = {} }) {
        if (tree === undefined)
            return new Map();
        const known = this.#values.entries(tree, key).filter((entry) => {
            if (allowed.includes(entry.key))
                return true;
            const why = Object.hasOwn(refused, entry.key) ? refused[entry.key] : undefined;
            this.problems.push({
                code: 'UNKNOWN_KEY',
                what: `${key} has no key ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(entry.key)}`,
                ...(why !== undefined && { why }),
                fix: (0,_text_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(entry.key, allowed, `the keys here are ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .listNames */ .Z)(allowed)}`),
                where: entry.where,
            });
            return false;
        });
        return new Map(known.map(({ key: name, value }) => [name, value]));
    }
    /** Null when it is not there, or is none. */
    text(tree, key) {
        if (tree === undefined)
            return null;
        if (isScalar(tree))
            return this.#given(tree);
        this.#values.refuseType(key, tree, 'a text');
        return null;
    }
    #given(tree) {
        if (tree.text.includes('\0'))
            this.refuse(tree, _request_input_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .nulProblem */ .vy);
        return tree.text;
    }
    /** A list of texts; one text is a list of one where `single` says so. */
    texts(tree, key, single = false) {
        if (tree === undefined)
            return [];
        if (single && isScalar(tree))
            return [tree.text];
        return this.items(tree, key).flatMap((item, at) => this.text(item, `${key}[${at}]`) ?? []);
    }
    items(tree, key) {
        if (tree === undefined)
            return [];
        if (tree.kind === 'list')
            return tree.items;
        this.#values.refuseType(key, tree, 'a list');
        return [];
    }
    flag(tree, key, fallback) {
        if (tree === undefined)
            return fallback;
        if (tree.kind === 'boolean')
            return tree.text.toLowerCase() === 'true';
        this.#values.refuseType(key, tree, 'true or false');
        return fallback;
    }
    whole(tree, key, most) {
        if (tree === undefined)
            return null;
        const value = tree.kind === 'number' && /^\d{1,10}$/.test(tree.text) ? Number(tree.text) : Number.NaN;
        if (value <= most)
            return value;
        this.#values.refuseType(key, tree, `a whole number up to ${most}`);
        return null;
    }
    /** Patterns, to be checked later. */
    matching(tree, key, single = false) {
        const texts = this.texts(tree, key, single);
        if (tree !== undefined)
            this.patterns.push(...texts.map((text, at) => ({ text, where: placeOf(tree, at) })));
        return texts;
    }
    refuse(tree, problem) {
        this.problems.push({ ...problem, where: tree.where });
    }
    refuseType(key, found, wanted) {
        this.#values.refuseType(key, found, wanted);
    }
}
function isScalar(tree) {
    return tree.kind === 'string' || tree.kind === 'number' || tree.kind === 'boolean';
}
function placeOf(tree, at) {
    return (tree.kind === 'list' ? tree.items[at]?.where : undefined) ?? tree.where;
}


/***/ }),

/***/ 18723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lp: () => (/* binding */ readNetwork),
/* harmony export */   OG: () => (/* binding */ describeVariable),
/* harmony export */   VC: () => (/* binding */ workdirForm),
/* harmony export */   aQ: () => (/* binding */ readTime),
/* harmony export */   mR: () => (/* binding */ readMatching),
/* harmony export */   sx: () => (/* binding */ readEnv),
/* harmony export */   wP: () => (/* binding */ userForm)
/* harmony export */ });
/* harmony import */ var _text_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2961);
/* harmony import */ var _request_durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10547);


/** Milliseconds; null where there is none. */
function readTime(tree, reader) {
    const text = reader.text(tree, 'a time');
    if (tree === undefined || text === null)
        return null;
    const parsed = (0,_request_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(text);
    if (parsed.ok)
        return parsed.value;
    reader.refuse(tree, parsed.problem);
    return null;
}
function readEnv(tree, key, reader) {
    if (tree === undefined)
        return {};
    if (tree.kind !== 'map') {
        reader.refuseType(key, tree, 'a map: { NAME: value }');
        return {};
    }
    const pairs = tree.entries.map(({ key: name, where, value }) => {
        const text = reader.text(value, `${key}.${name}`) ?? '';
        const problem = describeVariable(name, text);
        if (problem !== null)
            reader.refuse({ where }, problem);
        return [name, text];
    });
    return Object.fromEntries(pairs);
}
/** Null for a variable that a test can be given. */
function describeVariable(name, value) {
    const isName = /^[A-Za-z_]\w{0,255}$/.test(name);
    if (isName && !/\p{Cc}/u.test(value))
        return null;
    const what = isName
        ? `the value of ${name} has a line break or a control character`
        : `${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(name)} is not the name of a variable`;
    return { code: 'BAD_TEST', what, fix: 'set it in the command instead: run: NAME=value program' };
}
const userForm = {
    pattern: /^[\w][\w.-]*(?::[\w][\w.-]*)?$/,
    what: 'a user: a name or a number, with :group behind it if need be',
};
const workdirForm = { pattern: /^\/[^\p{C}\\"'$`]*$/u, what: 'an absolute path' };
function readMatching(tree, reader, { pattern, what }) {
    const text = reader.text(tree, what);
    if (tree === undefined || text === null || pattern.test(text))
        return text;
    reader.refuse(tree, { code: 'BAD_TEST', what: `${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(text)} is not ${what}` });
    return null;
}
function readNetwork(tree, reader) {
    const text = reader.text(tree, 'network') ?? 'none';
    if (text === 'none' || text === 'default')
        return text;
    reader.refuse(tree ?? { where: '' }, {
        code: 'BAD_CHOICE',
        what: `network is ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(text)}`,
        why: 'a test has none, or the default one of builds',
        fix: 'write none or default',
    });
    return 'none';
}


/***/ })

};
