export const id = 914;
export const ids = [914];
export const modules = {

/***/ 3914:
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

// EXTERNAL MODULE: ./src/config/table/inputs.ts + 6 modules
var inputs = __webpack_require__(3508);
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
// EXTERNAL MODULE: ./src/config/file/yaml-excess.ts
var yaml_excess = __webpack_require__(5084);
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
            this.#problems.push({ ...yaml_excess/* tooManyValues */.e, where: item.where });
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
    const [yaml, { YamlTreeMaker }] = await Promise.all([__webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19)), __webpack_require__.e(/* import() */ 179).then(__webpack_require__.bind(__webpack_require__, 2179))]);
    const maker = new YamlTreeMaker(path, yaml);
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
                .map(({ text, where }) => ({ key: text, where, value: nothing(where) }));
        if (entries.length === 0 && tree.kind === 'map')
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
function nothing(where) {
    return { kind: 'null', text: '', typed: '', where };
}


/***/ }),

/***/ 5084:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ findExcess),
/* harmony export */   e: () => (/* binding */ tooManyValues)
/* harmony export */ });
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4492);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3713);


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


/***/ })

};
