export const id = 4420;
export const ids = [4420];
export const modules = {

/***/ 64420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readConfigFile: () => (/* binding */ readConfigFile)
});

// EXTERNAL MODULE: ./build/src/config/tests/field-reader.js
var field_reader = __webpack_require__(42024);
// EXTERNAL MODULE: ./build/src/config/tests/check-patterns.js
var check_patterns = __webpack_require__(90984);
// EXTERNAL MODULE: ./build/src/model/image-test.js
var image_test = __webpack_require__(68267);
// EXTERNAL MODULE: ./build/src/model/platform.js
var platform = __webpack_require__(63136);
// EXTERNAL MODULE: ./build/src/text/quote.js
var quote = __webpack_require__(2961);
// EXTERNAL MODULE: ./build/src/config/tests/test-mounts.js
var test_mounts = __webpack_require__(7803);
// EXTERNAL MODULE: ./build/src/config/tests/test-values.js
var test_values = __webpack_require__(18723);
;// CONCATENATED MODULE: ./build/src/config/tests/read-tests.js






const keys = [
    ...['name', 'run', 'entrypoint', 'env', 'user', 'workdir', 'timeout', 'network', 'stays-up', 'expect'],
    ...['mounts', 'platforms'],
];
const expectKeys = ['exit-code', 'stdout', 'not-stdout', 'stderr', 'not-stderr'];
/** What stands for `test` in variants.yml: a shell command, a program with arguments, a map, or several maps; `false`: none. */
function readTests(tree, key, reader) {
    if (tree.kind === 'boolean' && tree.text.toLowerCase() === 'false')
        return [];
    const isSeveral = tree.kind === 'list' && tree.items.some((item) => item.kind === 'map');
    if (!isSeveral)
        return [readTest(tree, { key, name: image_test/* onlyTest */.Ds, reader })].flatMap((one) => one ?? []);
    const tests = tree.items.flatMap((item, at) => {
        if (item.kind === 'map')
            return readTest(item, { key: `${key}[${at}]`, name: null, reader }) ?? [];
        reader.refuseType(`${key}[${at}]`, item, 'a map with name and run, as the others of the list');
        return [];
    });
    for (const [at, { test, where }] of tests.entries())
        if (tests.findIndex((one) => one.test.name === test.name) < at)
            reader.refuse({ where }, describeTwice(test.name));
    return tests;
}
function readTest(tree, place) {
    const { key, reader } = place;
    const given = (test, platforms = null) => ({
        test,
        platforms,
        where: tree.where,
    });
    if (tree.kind !== 'map') {
        const command = readCommand(tree, place);
        return command === null ? null : given((0,image_test/* runTest */.YA)(place.name ?? image_test/* onlyTest */.Ds, command));
    }
    const fields = reader.fields(tree, key, { allowed: keys });
    const name = readName(fields.get('name'), tree, place);
    const staysUpMs = (0,test_values/* readTime */.aQ)(fields.get('stays-up'), reader);
    const command = chooseCommand(fields, tree, { ...place, staysUpMs });
    const timeoutMs = (0,test_values/* readTime */.aQ)(fields.get('timeout'), reader) ?? image_test/* defaultTimeoutMs */.xO;
    if (staysUpMs !== null && staysUpMs >= timeoutMs)
        reader.refuse(tree, neverUp);
    const test = (0,image_test/* runTest */.YA)(name, command, {
        env: (0,test_values/* readEnv */.sx)(fields.get('env'), `${key}.env`, reader),
        mounts: (0,test_mounts/* readMounts */.b)(fields.get('mounts'), `${key}.mounts`, reader),
        user: (0,test_values/* readMatching */.mR)(fields.get('user'), reader, test_values/* userForm */.wP),
        workdir: (0,test_values/* readMatching */.mR)(fields.get('workdir'), reader, test_values/* workdirForm */.VC),
        timeoutMs,
        network: (0,test_values/* readNetwork */.Lp)(fields.get('network'), reader),
        staysUpMs,
        expect: readExpected(fields.get('expect'), `${key}.expect`, reader),
    });
    return given(test, readPlatformNames(fields.get('platforms'), `${key}.platforms`, reader));
}
function readCommand(tree, { key, reader }) {
    if ((0,field_reader/* isScalar */.j)(tree) && tree.text.trim() !== '')
        return { kind: 'shell', text: reader.text(tree, key) ?? '' };
    if (tree.kind !== 'list' || tree.items.length === 0) {
        reader.refuseType(key, tree, 'a shell command, a list of a program and its arguments, or a map');
        return null;
    }
    const argv = reader.texts(tree, key);
    if (argv.length < tree.items.length)
        return null;
    if (argv[0] !== '')
        return { kind: 'exec', argv };
    reader.refuse(tree, {
        code: 'BAD_TEST',
        what: `${key} starts no program`,
        fix: 'name it first: [node, --version]',
    });
    return null;
}
const nothing = { kind: 'shell', text: 'true' };
/** A test that is refused needs no command of its own. */
function chooseCommand(fields, tree, { key, reader, staysUpMs }) {
    const run = fields.get('run');
    const isOwn = reader.flag(fields.get('entrypoint'), `${key}.entrypoint`, fields.has('stays-up'));
    if (run !== undefined && isOwn) {
        const other = staysUpMs === null ? 'entrypoint' : 'stays-up';
        const why = `${other} starts what the image itself starts`;
        reader.refuse(run, {
            code: 'BAD_TEST',
            what: `run and ${other} cannot be used together`,
            why,
            fix: 'keep one',
        });
    }
    else if (run === undefined && !isOwn)
        reader.refuse(tree, {
            code: 'BAD_TEST',
            what: `${key} says nothing to run`,
            fix: 'write run: with a command, or entrypoint: true',
        });
    if (isOwn)
        return { kind: 'entrypoint' };
    return (run === undefined ? null : readCommand(run, { key: `${key}.run`, reader })) ?? nothing;
}
function readName(tree, test, { key, name, reader }) {
    const text = tree === undefined ? name : (reader.text(tree, `${key}.name`) ?? image_test/* onlyTest */.Ds);
    if (text !== null && /^[^\p{C}\p{Z}](?:[^\p{C}]{0,98}[^\p{C}\p{Z}])?$/u.test(text))
        return text;
    const what = text === null ? `${key} has no name` : `${(0,quote/* quote */.h)(text)} is not the name of a test`;
    const why = 'it is what the report calls it: up to 100 characters on one line';
    reader.refuse(tree ?? test, { code: 'BAD_TEST', what, why, fix: 'write for example name: starts' });
    return image_test/* onlyTest */.Ds;
}
function readExpected(tree, key, reader) {
    const fields = reader.fields(tree, key, { allowed: expectKeys });
    const patterns = (name) => reader.matching(fields.get(name), `${key}.${name}`, true);
    return {
        exitCode: reader.whole(fields.get('exit-code'), `${key}.exit-code`, 255) ?? 0,
        stdout: patterns('stdout'),
        notStdout: patterns('not-stdout'),
        stderr: patterns('stderr'),
        notStderr: patterns('not-stderr'),
    };
}
function readPlatformNames(tree, key, reader) {
    if (tree === undefined)
        return null;
    return reader.texts(tree, key, true).flatMap((text) => {
        const parsed = (0,platform/* parsePlatform */.FL)(text);
        if (parsed.ok)
            return [parsed.value];
        reader.refuse(tree, parsed.problem);
        return [];
    });
}
const neverUp = {
    code: 'BAD_TEST',
    what: 'the test would time out before it has stayed up',
    fix: 'make timeout longer than stays-up',
};
function describeTwice(name) {
    return {
        code: 'BAD_TEST',
        what: `there are two tests called ${(0,quote/* quote */.h)(name)}`,
        fix: 'give each its own name',
    };
}

// EXTERNAL MODULE: ./build/src/model/door-words.js
var door_words = __webpack_require__(95943);
// EXTERNAL MODULE: ./build/src/config/file/decode-text.js
var decode_text = __webpack_require__(83793);
// EXTERNAL MODULE: ./build/src/config/table/inputs.js + 6 modules
var inputs = __webpack_require__(32768);
// EXTERNAL MODULE: ./build/src/config/file/limits.js
var limits = __webpack_require__(52007);
// EXTERNAL MODULE: ./build/src/config/table/renamed.js
var renamed = __webpack_require__(60649);
// EXTERNAL MODULE: ./build/src/config/request/split-items.js
var split_items = __webpack_require__(57079);
// EXTERNAL MODULE: ./build/src/text/suggest.js
var suggest = __webpack_require__(10999);
// EXTERNAL MODULE: ./build/src/config/file/yaml-tree.js
var yaml_tree = __webpack_require__(83141);
// EXTERNAL MODULE: ./build/src/config/file/yaml-values.js
var yaml_values = __webpack_require__(57427);
;// CONCATENATED MODULE: ./build/src/config/file/config-file.js













/** What stands under a variant, read like the inputs of these names. */
const variantKeys = {
    'build-args': 'build-args',
    platforms: 'platforms',
    'exclude-platforms': 'platforms',
    target: 'target',
    tags: 'tags',
    suffix: 'target',
    test: 'test',
    'test-file': 'test-file',
    'size-budget': 'size-budget',
    'time-budget': 'time-budget',
};
/** Reads the file's bytes. */
async function readConfigFile(bytes, place) {
    const nothing = { values: new Map(), variants: null, tests: null };
    const { path } = place;
    const decoded = (0,decode_text/* decodeText */.g)(bytes, path);
    if (!decoded.ok)
        return { file: nothing, problems: [decoded.problem] };
    // Loaded here and not at the top: `--help` and runs without a file need no YAML.
    const maker = new yaml_tree/* YamlTreeMaker */.W(path, await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19)));
    const tree = maker.make(decoded.value);
    const reader = new ConfigReader(place, maker.problems);
    const file = tree === null ? nothing : reader.readTop(tree);
    if (tree === null && maker.problems.length === 0)
        maker.problems.push(emptyFile(path));
    maker.problems.push(...(await (0,check_patterns/* checkPatterns */.u)(reader.patterns)));
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
    #tests;
    constructor(place, problems) {
        this.#place = place;
        this.#problems = problems;
        this.#values = new yaml_values/* YamlValueReader */.A(place.base, problems);
        this.#tests = new field_reader/* FieldReader */.U(problems);
    }
    get patterns() {
        return this.#tests.patterns;
    }
    readTop(tree) {
        const values = new Map();
        let variants = null;
        let tests = null;
        for (const entry of this.#values.entries(tree, 'the file')) {
            const input = (0,inputs/* findInput */.cu)(entry.key);
            if (entry.key.startsWith('x-'))
                continue;
            if (entry.key === 'variants')
                variants = this.#readVariants(entry.value);
            else if (entry.key === 'test')
                tests = readTests(entry.value, 'test', this.#tests);
            else if (input?.doors.includes('file') === true)
                values.set(entry.key, this.#values.read(entry, input));
            else
                this.#refuseKey(entry, topKeys());
        }
        return { values, variants, tests };
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
                .map(({ text, where }) => ({ key: text, where, value: (0,yaml_tree/* nullAt */.V)(where) }));
        // A text may be nothing but commas; of all else `items` has told.
        if (entries.length === 0 && (tree.kind === 'map' || (tree.kind === 'string' && tree.text !== '')))
            this.#values.refuseType('variants', tree, 'a list of names, or a map');
        return entries.map((entry) => this.#readVariant(entry));
    }
    #readVariant({ key, where, value }) {
        const values = new Map();
        let tests = null;
        const settings = value.kind === 'null' ? [] : this.#values.entries(value, `variants.${key}`);
        for (const setting of settings) {
            const input = Object.hasOwn(variantKeys, setting.key)
                ? (0,inputs/* findInput */.cu)(variantKeys[setting.key] ?? '')
                : undefined;
            if (input === undefined)
                this.#refuseKey(setting, Object.keys(variantKeys));
            else if (setting.key === 'test')
                tests = readTests(setting.value, `variants.${key}.test`, this.#tests);
            else if (setting.key === 'suffix' && 'text' in setting.value)
                values.set('suffix', [this.#values.textOf(setting.value)]);
            else
                values.set(setting.key, this.#values.read({ ...setting, key: `variants.${key}.${setting.key}` }, input));
        }
        return { name: { text: key, where, whole: true }, values, tests };
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
