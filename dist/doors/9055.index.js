export const id = 9055;
export const ids = [9055];
export const modules = {

/***/ 99055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseTestFile: () => (/* binding */ parseTestFile)
});

// EXTERNAL MODULE: ./build/src/config/file/decode-text.js
var decode_text = __webpack_require__(83793);
// EXTERNAL MODULE: ./build/src/config/file/yaml-tree.js
var yaml_tree = __webpack_require__(83141);
// EXTERNAL MODULE: ./build/src/config/tests/check-patterns.js
var check_patterns = __webpack_require__(90984);
// EXTERNAL MODULE: ./build/src/config/tests/field-reader.js
var field_reader = __webpack_require__(42024);
// EXTERNAL MODULE: ./build/src/model/image-test.js
var image_test = __webpack_require__(68267);
// EXTERNAL MODULE: ./build/src/text/quote.js
var quote = __webpack_require__(2961);
// EXTERNAL MODULE: ./build/src/config/tests/test-values.js
var test_values = __webpack_require__(18723);
;// CONCATENATED MODULE: ./build/src/config/tests/structure-values.js

/** The values of a map by their keys, without those that are null: for the tool they are not there. */
function givenFields(tree, key, { reader, ...of }) {
    return new Map([...reader.fields(tree, key, of)].filter(([, { kind }]) => kind !== 'null'));
}
/** A list of programs, each with its arguments. */
function readCommands(tree, key, reader) {
    return reader.items(tree, key).map((one, at) => {
        const argv = reader.texts(one, `${key}[${at}]`);
        if (one.kind === 'list' && (one.items.length === 0 || argv[0] === ''))
            reader.refuse(one, { code: 'TEST_FILE', what: `${key}[${at}] starts no program`, fix: 'take it out' });
        return argv;
    });
}
/** A list of `key` and `value`, as the tool's environment variables are. */
function pairsOf(tree, key, reader) {
    const pairs = reader.items(tree, key).flatMap((item, at) => {
        const fields = givenFields(item, `${key}[${at}]`, { reader, allowed: ['key', 'value'] });
        const name = reader.text(fields.get('key'), `${key}[${at}].key`);
        const value = reader.text(fields.get('value'), `${key}[${at}].value`) ?? '';
        if (name === null)
            return [];
        const problem = (0,test_values/* describeVariable */.OG)(name, value);
        if (problem !== null)
            reader.refuse(item, problem);
        return [[name, value]];
    });
    return Object.fromEntries(pairs);
}
/** The same with `isRegex`: what an image's config is to hold. */
function wantedOf(tree, key, reader) {
    return reader.items(tree, key).flatMap((item, at) => {
        const fields = givenFields(item, `${key}[${at}]`, { reader, allowed: ['key', 'value', 'isRegex'] });
        const name = reader.text(fields.get('key'), `${key}[${at}].key`);
        const isPattern = reader.flag(fields.get('isRegex'), `${key}[${at}].isRegex`, false);
        const [value = ''] = isPattern
            ? reader.matching(fields.get('value'), `${key}[${at}].value`, true)
            : reader.texts(fields.get('value'), `${key}[${at}].value`, true);
        return name === null ? [] : [{ key: name, value, isPattern }];
    });
}

;// CONCATENATED MODULE: ./build/src/config/tests/structure-metadata.js

const keys = [
    ...['envVars', 'unboundEnvVars', 'labels', 'entrypoint', 'cmd', 'exposedPorts', 'unexposedPorts'],
    ...['volumes', 'unmountedVolumes', 'workdir', 'user'],
];
/** The `metadataTest` of a file of container-structure-test; null for one that asks nothing, which the tool leaves out, too. */
function readMetadata(tree, reader) {
    const fields = givenFields(tree, 'metadataTest', { reader, allowed: keys });
    const texts = (key) => reader.texts(fields.get(key), `metadataTest.${key}`);
    const text = (key) => reader.text(fields.get(key), `metadataTest.${key}`);
    const command = (key) => (fields.has(key) ? texts(key) : null);
    if (fields.size === 0)
        return null;
    return {
        kind: 'metadata',
        name: 'metadata',
        env: wantedOf(fields.get('envVars'), 'metadataTest.envVars', reader),
        unboundEnv: wantedOf(fields.get('unboundEnvVars'), 'metadataTest.unboundEnvVars', reader).map(({ key }) => key),
        labels: wantedOf(fields.get('labels'), 'metadataTest.labels', reader),
        entrypoint: command('entrypoint'),
        cmd: command('cmd'),
        exposedPorts: texts('exposedPorts'),
        unexposedPorts: texts('unexposedPorts'),
        volumes: texts('volumes'),
        unmountedVolumes: texts('unmountedVolumes'),
        workdir: text('workdir'),
        user: text('user'),
    };
}

;// CONCATENATED MODULE: ./build/src/config/tests/structure-test.js





/** What a file of container-structure-test may hold (its README, "Command Tests" and below). */
const structure_test_keys = [
    ...['schemaVersion', 'globalEnvVars', 'commandTests', 'fileExistenceTests', 'fileContentTests'],
    ...['metadataTest', 'containerRunOptions'],
];
const commandKeys = [
    ...['name', 'setup', 'teardown', 'command', 'args', 'envVars', 'exitCode'],
    ...['expectedOutput', 'excludedOutput', 'expectedError', 'excludedError'],
];
const fileKeys = ['name', 'path', 'shouldExist', 'permissions', 'uid', 'gid', 'isExecutableBy'];
const contentKeys = ['name', 'path', 'expectedContents', 'excludedContents'];
const ofLicenses = 'the licences that Google allows are not known here';
const ofRunOptions = 'a test runs in a step of a build, which has none of this';
/** The tests of one file of container-structure-test, schema version 2.0.0. What is not known in it is refused by name and line. */
function readStructureTest(tree, reader) {
    const refused = { licenseTests: ofLicenses };
    const fields = givenFields(tree, 'the test file', { reader, allowed: structure_test_keys, refused });
    checkVersion(fields.get('schemaVersion'), tree, reader);
    const options = givenFields(fields.get('containerRunOptions'), 'containerRunOptions', {
        ...{ reader, allowed: ['user'] },
        refused: Object.fromEntries(runOptions.map((name) => [name, ofRunOptions])),
    });
    const env = pairsOf(fields.get('globalEnvVars'), 'globalEnvVars', reader);
    const common = { reader, env, user: (0,test_values/* readMatching */.mR)(options.get('user'), reader, test_values/* userForm */.wP) };
    const listed = (key, read) => reader.items(fields.get(key), key).flatMap((one, at) => {
        const test = read(one, `${key}[${at}]`, common);
        return test === null ? [] : [{ test, platforms: null, where: one.where }];
    });
    const metadata = fields.get('metadataTest');
    const asked = metadata === undefined ? null : readMetadata(metadata, reader);
    return [
        ...listed('commandTests', readCommandTest),
        ...listed('fileExistenceTests', readFileTest),
        ...listed('fileContentTests', readContentTest),
        ...(asked === null ? [] : [{ test: asked, platforms: null, where: metadata?.where ?? tree.where }]),
    ];
}
const runOptions = ['privileged', 'allocateTty', 'envFile', 'envVars', 'capabilities', 'bindMounts'];
function checkVersion(tree, file, reader) {
    if (file.kind !== 'map')
        return;
    const text = tree !== undefined && 'text' in tree ? tree.text : null;
    if (text === '2.0.0')
        return;
    reader.refuse(tree ?? file, {
        code: 'TEST_FILE',
        what: text === null ? 'the file has no schemaVersion' : `schemaVersion is ${(0,quote/* quote */.h)(text)}`,
        why: 'it is a file of container-structure-test, of which 2.0.0 is read',
        fix: "write schemaVersion: '2.0.0'",
    });
}
function readCommandTest(tree, key, { reader, env, user }) {
    const fields = givenFields(tree, key, { reader, allowed: commandKeys });
    const name = required(fields.get('name'), `${key}.name`, { tree, reader });
    const program = required(fields.get('command'), `${key}.command`, { tree, reader });
    const args = reader.texts(fields.get('args'), `${key}.args`);
    const setup = readCommands(fields.get('setup'), `${key}.setup`, reader);
    // Nothing outlives a test here, so teardown has nothing to do; nor does the tool itself run it with Docker.
    readCommands(fields.get('teardown'), `${key}.teardown`, reader);
    const own = pairsOf(fields.get('envVars'), `${key}.envVars`, reader);
    if (name === null || program === null)
        return null;
    const argv = [program, ...args];
    return (0,image_test/* runTest */.YA)(name, { kind: 'exec', argv }, {
        ...{ setup, env: own, baseEnv: env },
        expands: [...argv, ...Object.values(env), ...Object.values(own)].some((text) => text.includes('$')),
        user,
        // The tool starts a container like any other.
        network: 'default',
        expect: {
            exitCode: reader.whole(fields.get('exitCode'), `${key}.exitCode`, 255) ?? 0,
            stdout: reader.matching(fields.get('expectedOutput'), `${key}.expectedOutput`),
            notStdout: reader.matching(fields.get('excludedOutput'), `${key}.excludedOutput`),
            stderr: reader.matching(fields.get('expectedError'), `${key}.expectedError`),
            notStderr: reader.matching(fields.get('excludedError'), `${key}.excludedError`),
        },
    });
}
const executors = ['owner', 'group', 'other', 'any'];
const longestId = 2 ** 32 - 1;
function readFileTest(tree, key, { reader, env }) {
    const fields = givenFields(tree, key, { reader, allowed: fileKeys });
    const name = required(fields.get('name'), `${key}.name`, { tree, reader });
    const path = required(fields.get('path'), `${key}.path`, { tree, reader });
    const executor = reader.text(fields.get('isExecutableBy'), `${key}.isExecutableBy`);
    const executableBy = executors.find((one) => one === executor) ?? null;
    if (executor !== null && executableBy === null)
        reader.refuse(fields.get('isExecutableBy') ?? tree, {
            code: 'TEST_FILE',
            what: `isExecutableBy is ${(0,quote/* quote */.h)(executor)}`,
            why: `it is one of ${executors.join(', ')}`,
        });
    if (name === null || path === null)
        return null;
    return {
        ...{ kind: 'file', name, path, env: path.includes('$') ? env : {} },
        shouldExist: reader.flag(fields.get('shouldExist'), `${key}.shouldExist`, true),
        permissions: reader.text(fields.get('permissions'), `${key}.permissions`),
        uid: reader.whole(fields.get('uid'), `${key}.uid`, longestId),
        gid: reader.whole(fields.get('gid'), `${key}.gid`, longestId),
        executableBy,
    };
}
function readContentTest(tree, key, { reader }) {
    const fields = givenFields(tree, key, { reader, allowed: contentKeys });
    const name = required(fields.get('name'), `${key}.name`, { tree, reader });
    const path = required(fields.get('path'), `${key}.path`, { tree, reader });
    const expected = reader.matching(fields.get('expectedContents'), `${key}.expectedContents`);
    const excluded = reader.matching(fields.get('excludedContents'), `${key}.excludedContents`);
    return name === null || path === null ? null : { kind: 'content', name, path, expected, excluded };
}
function required(value, key, { tree, reader }) {
    const text = reader.text(value, key);
    if (value !== undefined && (text === null || (text !== '' && text.length <= 4096)))
        return text;
    if (tree.kind !== 'map')
        return null;
    const problem = { code: 'TEST_FILE', what: `${key} is missing`, why: 'the tool needs it, too' };
    reader.refuse(value ?? tree, problem);
    return null;
}

;// CONCATENATED MODULE: ./build/src/config/tests/parse-test-file.js





/** Reads a test file's bytes, YAML or JSON. `path`: what messages call it. */
async function parseTestFile(bytes, path) {
    const decoded = (0,decode_text/* decodeText */.g)(bytes, path);
    if (!decoded.ok)
        return { tests: [], problems: [decoded.problem] };
    const maker = new yaml_tree/* YamlTreeMaker */.W(path, await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19)));
    const tree = maker.make(decoded.value);
    const { problems } = maker;
    if (tree === null) {
        if (problems.length === 0)
            problems.push({ code: 'TEST_FILE', what: 'the test file is empty', where: path });
        return { tests: [], problems };
    }
    const reader = new field_reader/* FieldReader */.U(problems);
    const tests = readStructureTest(tree, reader);
    problems.push(...(await (0,check_patterns/* checkPatterns */.u)(reader.patterns)));
    return { tests, problems };
}


/***/ })

};
