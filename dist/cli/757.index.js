export const id = 757;
export const ids = [757];
export const modules = {

/***/ 8757:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readConfigFile: () => (/* binding */ readConfigFile)
});

;// CONCATENATED MODULE: ./src/config/decode-text.ts
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

// EXTERNAL MODULE: ./src/config/inputs.ts + 5 modules
var inputs = __webpack_require__(4654);
// EXTERNAL MODULE: ./src/config/quote.ts
var quote = __webpack_require__(6906);
// EXTERNAL MODULE: ./src/config/renamed.ts
var renamed = __webpack_require__(1872);
// EXTERNAL MODULE: ./src/config/suggest.ts
var suggest = __webpack_require__(2784);
;// CONCATENATED MODULE: ./src/config/config-file.ts





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
/** Reads the file's bytes. `path` is what messages call it; relative paths in it start from `base`. */
async function readConfigFile(bytes, path, base) {
    const nothing = { values: new Map(), variants: null };
    const decoded = decodeText(bytes, path);
    if (!decoded.ok)
        return { file: nothing, problems: [decoded.problem] };
    // Loaded here and not at the top: `--help` and runs without a file need no YAML.
    const [yaml, { YamlTreeMaker }] = await Promise.all([__webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19)), __webpack_require__.e(/* import() */ 292).then(__webpack_require__.bind(__webpack_require__, 2292))]);
    const maker = new YamlTreeMaker(path, yaml);
    const tree = maker.make(decoded.value);
    const reader = new ConfigReader(base, maker.problems);
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
    #base;
    #problems;
    constructor(base, problems) {
        this.#base = base;
        this.#problems = problems;
    }
    readTop(tree) {
        const values = new Map();
        let variants = null;
        for (const entry of this.#entries(tree, 'the file')) {
            const input = (0,inputs/* findInput */.cu)(entry.key);
            if (entry.key.startsWith('x-'))
                continue;
            if (entry.key === 'variants')
                variants = this.#readVariants(entry.value);
            else if (input?.doors.includes('file') === true)
                values.set(entry.key, this.#readInput(entry, input));
            else
                this.#refuseKey(entry, topKeys());
        }
        return { values, variants };
    }
    #readVariants(tree) {
        const entries = tree.kind === 'map'
            ? tree.entries
            : this.#items(tree, 'variants').map(({ text, where }) => ({ key: text, where, value: nullAt(where) }));
        if (entries.length === 0 && tree.kind === 'map')
            this.#refuseType('variants', tree, 'a list of names, or a map');
        return entries.map((entry) => this.#readVariant(entry));
    }
    #readVariant({ key, where, value }) {
        const values = new Map();
        const settings = value.kind === 'null' ? [] : this.#entries(value, `variants.${key}`);
        for (const setting of settings) {
            const input = Object.hasOwn(variantKeys, setting.key)
                ? (0,inputs/* findInput */.cu)(variantKeys[setting.key] ?? '')
                : undefined;
            if (input === undefined)
                this.#refuseKey(setting, Object.keys(variantKeys));
            else if (setting.key === 'test' && setting.value.kind === 'boolean')
                values.set('test', setting.value.text === 'false' ? [] : [this.#textOf(setting.value)]);
            else if (setting.key === 'suffix' && 'text' in setting.value)
                values.set('suffix', [this.#textOf(setting.value)]);
            else
                values.set(setting.key, this.#readInput({ ...setting, key: `variants.${key}.${setting.key}` }, input));
        }
        return { name: { text: key, where, whole: true }, values };
    }
    #readInput({ key, value }, input) {
        if (input.form === 'list' || input.form === 'lines')
            return this.#items(value, key);
        if (input.form === 'pairs')
            return this.#pairs(value, key);
        const wanted = input.form === 'boolean' ? ['boolean'] : ['string', 'number', 'boolean'];
        if ('text' in value && wanted.includes(value.kind) && value.text !== '')
            return [this.#textOf(value)];
        this.#refuseType(key, value, input.form === 'boolean' ? 'true or false' : `a ${input.form}`);
        return [];
    }
    #items(tree, key) {
        const wanted = `a list ([a, b]) or one text with commas`;
        const numbers = key.endsWith('tags');
        if (tree.kind === 'string' && tree.text !== '')
            return [{ text: tree.text, where: tree.where, base: this.#base }];
        if (numbers && tree.kind === 'number')
            return [this.#textOf(tree)];
        if (tree.kind !== 'list' || tree.items.length === 0) {
            this.#refuseType(key, tree, wanted);
            return [];
        }
        return tree.items.flatMap((item, index) => {
            if ('text' in item &&
                (item.kind === 'string' || (numbers && item.kind === 'number')) &&
                item.text !== '')
                return [this.#textOf(item)];
            this.#refuseType(`${key}[${index}]`, item, 'a text');
            return [];
        });
    }
    /** `{A: 1}`, `[A=1]` or lines of `A=1`. */
    #pairs(tree, key) {
        if (tree.kind !== 'map')
            return tree.kind === 'list' && tree.items.length === 0 ? [] : this.#items(tree, key);
        return tree.entries.flatMap(({ key: name, where, value }) => {
            if (!('text' in value) || value.kind === 'null') {
                this.#refuseType(`${key}.${name}`, value, 'a text');
                return [];
            }
            return [{ text: `${name}=${value.text}`, where, whole: true, base: this.#base }];
        });
    }
    #textOf(tree) {
        return { text: tree.text, where: tree.where, whole: true, base: this.#base };
    }
    #entries(tree, key) {
        if (tree.kind === 'map')
            return tree.entries;
        this.#refuseType(key, tree, 'a map (key: value)');
        return [];
    }
    #refuseType(key, found, wanted) {
        const what = `${key.length > 120 ? `${key.slice(0, 120)}…` : key} is ${describe(found)}`;
        this.#problems.push({ code: 'WRONG_TYPE', what, why: `it must be ${wanted}`, where: found.where });
    }
    #refuseKey({ key, where }, allowed) {
        const input = (0,inputs/* findInput */.cu)(key);
        const elsewhere = input === undefined || input.doors.includes('file')
            ? null
            : {
                code: 'NOT_IN_FILE',
                what: `${key} cannot be set in this file`,
                fix: `give it as input or as --${key}`,
                where,
            };
        const otherwise = `the keys here are ${allowed.join(', ')}`;
        this.#problems.push(elsewhere ??
            (0,renamed/* describeRenamed */.E)(key, where) ?? {
            code: 'UNKNOWN_KEY',
            what: `there is no key ${(0,quote/* quote */.h)(key)}`,
            fix: (0,suggest/* didYouMean */.a)(key, allowed, otherwise),
            where,
        });
    }
}
function topKeys() {
    return (0,inputs/* inputsOf */.Vc)('file').map((input) => input.name);
}
function nullAt(where) {
    return { kind: 'null', text: '', where };
}
function describe(tree) {
    if (tree.kind === 'null')
        return 'empty';
    if (tree.kind === 'map')
        return tree.entries.length === 0 ? 'an empty map' : 'a map';
    if (tree.kind === 'list')
        return tree.items.length === 0 ? 'an empty list' : 'a list';
    if (tree.kind === 'string')
        return tree.text === '' ? 'empty' : `the text ${(0,quote/* quote */.h)(tree.text)}`;
    return `the ${tree.kind} ${tree.text}`;
}


/***/ })

};
