export const id = 747;
export const ids = [747];
export const modules = {

/***/ 5747:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readConfigFile: () => (/* binding */ readConfigFile)
});

// EXTERNAL MODULE: ./src/model/door-words.ts
var door_words = __webpack_require__(9545);
;// CONCATENATED MODULE: ./src/config/file/decode-text.ts
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

// EXTERNAL MODULE: ./src/config/table/inputs.ts + 5 modules
var inputs = __webpack_require__(5741);
// EXTERNAL MODULE: ./src/config/file/limits.ts
var limits = __webpack_require__(3713);
// EXTERNAL MODULE: ./src/text/quote.ts
var quote = __webpack_require__(5383);
// EXTERNAL MODULE: ./src/config/table/renamed.ts
var renamed = __webpack_require__(6767);
// EXTERNAL MODULE: ./src/config/request/split-items.ts
var split_items = __webpack_require__(6129);
// EXTERNAL MODULE: ./src/text/suggest.ts
var suggest = __webpack_require__(4185);
// EXTERNAL MODULE: ./src/model/docs-page.ts
var docs_page = __webpack_require__(7564);
// EXTERNAL MODULE: ./src/text/units.ts
var units = __webpack_require__(4492);
;// CONCATENATED MODULE: ./src/config/file/yaml-excess.ts


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
        if (depth > limits/* limits */.Fy.nesting)
            return { offset, problem: tooDeep };
        if (values > limits/* limits */.Fy.values)
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
    what: `the file is nested more than ${limits/* limits */.Fy.nesting} levels deep`,
    fix: 'close the brackets; a variants file has four levels',
};
const tooManyValues = {
    code: 'BAD_YAML',
    what: `the file has more than ${(0,units/* formatCount */.B4)(limits/* limits */.Fy.values)} values, aliases and merges written out`,
    fix: 'write fewer of them',
};

;// CONCATENATED MODULE: ./src/config/file/yaml-tree.ts




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
        const excess = findExcess(tokens);
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
        if (this.#values <= limits/* limits */.Fy.values)
            return tree.entries;
        if (this.problems.length === 0)
            this.#refuseAt(tree.where, tooManyValues);
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
        what: `the key ${(0,quote/* quote */.h)(key)} is given twice`,
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
        why: `the line is ${(0,quote/* quote */.h)(line)}`,
        fix: syntaxFixes[code] ?? `a file that can be read is in ${(0,docs_page/* docsPage */.t)('variants-file')}`,
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

;// CONCATENATED MODULE: ./src/config/file/yaml-values.ts



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
        if (this.#values === limits/* limits */.Fy.values + 1)
            this.#problems.push({ ...tooManyValues, where: item.where });
        return this.#values > limits/* limits */.Fy.values ? [] : [item];
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
        return tree.text === '' ? 'empty' : `the text ${(0,quote/* quote */.h)(tree.text)}`;
    return `the ${tree.kind} ${tree.text}`;
}

;// CONCATENATED MODULE: ./src/config/file/config-file.ts










/** What stands under a variant, read like the inputs of these names. */
const variantKeys = {
    'build-args': 'build-args',
    platforms: 'platforms',
    'exclude-platforms': 'platforms',
    target: 'target',
    tags: 'tags',
    suffix: 'target',
    test: 'test',
    'size-budget': 'size-budget',
};
/** Reads the file's bytes. */
async function readConfigFile(bytes, place) {
    const nothing = { values: new Map(), variants: null };
    const { path } = place;
    const decoded = decodeText(bytes, path);
    if (!decoded.ok)
        return { file: nothing, problems: [decoded.problem] };
    // Loaded here and not at the top: `--help` and runs without a file need no YAML.
    const maker = new YamlTreeMaker(path, await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19)));
    const tree = maker.make(decoded.value);
    const reader = new ConfigReader(place, maker.problems);
    const file = tree === null ? nothing : reader.readTop(tree);
    if (tree === null && maker.problems.length === 0)
        maker.problems.push(emptyFile(path));
    return { file, problems: maker.problems };
}
function emptyFile(where) {
    return {
        code: 'EMPTY_FILE',
        what: 'the file is empty',
        fix: 'name the variants in it: `variants: [a, b]`',
        where,
    };
}
class ConfigReader {
    #place;
    #problems;
    #values;
    constructor(place, problems) {
        this.#place = place;
        this.#problems = problems;
        this.#values = new YamlValueReader(place.base, problems);
    }
    readTop(tree) {
        const values = new Map();
        let variants = null;
        for (const entry of this.#values.entries(tree, 'the file')) {
            const input = (0,inputs/* findInput */.cu)(entry.key);
            if (entry.key.startsWith('x-'))
                continue;
            if (entry.key === 'variants')
                variants = this.#readVariants(entry.value);
            else if (input?.doors.includes('file') === true)
                values.set(entry.key, this.#values.read(entry, input));
            else
                this.#refuseKey(entry, topKeys());
        }
        return { values, variants };
    }
    #readVariants(tree) {
        const settings = tree.kind === 'list' ? tree.items.find((item) => item.kind === 'map') : undefined;
        if (settings !== undefined) {
            this.#values.refuseType('an item of variants', settings, listOfMaps);
            return [];
        }
        const entries = tree.kind === 'map'
            ? tree.entries
            : this.#values
                .items(tree, 'variants')
                .flatMap((item) => (0,split_items/* splitItems */.b)(item, 'list'))
                .map(({ text, where }) => ({ key: text, where, value: nullAt(where) }));
        // A text may be nothing but commas; of all else `items` has told.
        if (entries.length === 0 && (tree.kind === 'map' || (tree.kind === 'string' && tree.text !== '')))
            this.#values.refuseType('variants', tree, 'a list of names, or a map');
        return entries.map((entry) => this.#readVariant(entry));
    }
    #readVariant({ key, where, value }) {
        const values = new Map();
        const settings = value.kind === 'null' ? [] : this.#values.entries(value, `variants.${key}`);
        for (const setting of settings) {
            const input = Object.hasOwn(variantKeys, setting.key)
                ? (0,inputs/* findInput */.cu)(variantKeys[setting.key] ?? '')
                : undefined;
            if (input === undefined)
                this.#refuseKey(setting, Object.keys(variantKeys));
            else if (setting.key === 'test' && setting.value.kind === 'boolean')
                values.set('test', setting.value.text === 'false' ? [] : [this.#values.textOf(setting.value)]);
            else if (setting.key === 'suffix' && 'text' in setting.value)
                values.set('suffix', [this.#values.textOf(setting.value)]);
            else
                values.set(setting.key, this.#values.read({ ...setting, key: `variants.${key}.${setting.key}` }, input));
        }
        return { name: { text: key, where, whole: true }, values };
    }
    #refuseKey({ key, where }, allowed) {
        const { door } = this.#place;
        const input = (0,inputs/* findInput */.cu)(key);
        const elsewhere = input === undefined || input.doors.includes('file')
            ? null
            : {
                code: 'NOT_IN_FILE',
                what: `${key} cannot be set in this file`,
                why: 'the file comes with the sources: everyone who may change them could set it',
                fix: door === 'cli' ? `give it as ${(0,door_words/* nameInput */.K)(door, key)}` : 'give it as input, under with:',
                where,
            };
        const isMany = this.#problems.length > limits/* limits */.Fy.problems;
        const otherwise = `the keys here are ${allowed.join(', ')}`;
        this.#problems.push(elsewhere ??
            (0,renamed/* describeRenamed */.E)(key, where, 'file') ?? {
            code: 'UNKNOWN_KEY',
            what: `there is no key ${(0,quote/* quote */.h)(key)}`,
            fix: isMany ? otherwise : (0,suggest/* didYouMean */.a)(key, allowed, otherwise),
            where,
        });
    }
}
function topKeys() {
    return (0,inputs/* inputsOf */.Vc)('file').map((input) => input.name);
}
const listOfMaps = 'a name; variants with settings are a map: `variants: { redis: { target: cache } }`, without `-`';


/***/ })

};
