export const id = 8517;
export const ids = [8517,2080,3855];
export const modules = {

/***/ 20257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ verdict),
/* harmony export */   b: () => (/* binding */ judgeMetadata)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6691);
/* harmony import */ var _text_quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2961);
/* harmony import */ var _tests_check_output_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73779);
/* harmony import */ var _tests_start_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68436);




/**
 * What an image's config says against what it should (image spec, config.md), as container-structure-test compares them: a port by
 * its number, whatever its protocol; here also by both.
 */
async function judgeMetadata(test, config) {
    const own = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(config['config']);
    const env = new Map((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textList */ .gC)(own['Env']).map(_tests_start_config_js__WEBPACK_IMPORTED_MODULE_1__/* .splitPair */ .T6));
    const labels = new Map(Object.entries((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textsOf */ .CB)(own['Labels'])));
    const ports = Object.keys((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(own['ExposedPorts'])).flatMap((port) => [
        port.replace(/\/.*$/, ''),
        port,
    ]);
    const volumes = Object.keys((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(own['Volumes']));
    const text = (name) => (typeof own[name] === 'string' ? own[name] : '');
    const found = [
        ...(await wrongValues(test.env, env, 'environment variable')),
        ...test.unboundEnv
            .filter((name) => env.has(name))
            .map((name) => `environment variable ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(name)} is set`),
        ...(await wrongValues(test.labels, labels, 'label')),
        ...wrongCommand('entrypoint', test.entrypoint, (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textList */ .gC)(own['Entrypoint'])),
        ...wrongCommand('cmd', test.cmd, (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textList */ .gC)(own['Cmd'])),
        ...missing(test.exposedPorts, ports, 'port'),
        ...unwanted(test.unexposedPorts, ports, 'port'),
        ...missing(test.volumes, volumes, 'volume'),
        ...unwanted(test.unmountedVolumes, volumes, 'volume'),
        ...wrongText('workdir', test.workdir, text('WorkingDir')),
        ...wrongText('user', test.user, text('User')),
    ];
    return verdict(found);
}
/** All that is wrong, in one outcome. */
function verdict(found) {
    const [first, ...more] = found;
    const nothing = { ms: null, exitCode: null, output: [] };
    if (first === undefined)
        return { ...nothing, outcome: 'passed', reason: null };
    const rest = more.length === 0 ? '' : ` (and ${more.length} more)`;
    return { ...nothing, outcome: 'failed', reason: `${first}${rest}`, output: found.slice(0, 20) };
}
async function wrongValues(wanted, found, what) {
    const matches = wanted.some(({ isPattern }) => isPattern) ? await (0,_tests_check_output_js__WEBPACK_IMPORTED_MODULE_3__/* .patternMatcher */ .l)() : null;
    return wanted.flatMap(({ key, value, isPattern }) => {
        const held = found.get(key);
        if (held === undefined)
            return [`${what} ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(key)} is not set`];
        const isRight = isPattern ? matches?.(value, held) === true : held === value;
        return isRight ? [] : [`${what} ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(key)} is ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(held)}, not ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(value)}`];
    });
}
function wrongCommand(what, wanted, found) {
    if (wanted === null)
        return [];
    const isRight = wanted.length === found.length && wanted.every((word, at) => word === found[at]);
    return isRight ? [] : [`its ${what} is ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`];
}
function missing(wanted, found, what) {
    return wanted
        .filter((one) => !found.includes(one))
        .map((one) => `there is no ${what} ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(one)} in its config`);
}
function unwanted(wanted, found, what) {
    return wanted
        .filter((one) => found.includes(one))
        .map((one) => `there is a ${what} ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(one)} in its config`);
}
/** Empty: not asked, as with the tool. */
function wrongText(what, wanted, found) {
    if (wanted === null || wanted === '' || wanted === found)
        return [];
    return [`its ${what} is ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(found)}, not ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(wanted)}`];
}


/***/ }),

/***/ 73779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ patternMatcher),
/* harmony export */   y: () => (/* binding */ checkOutput)
/* harmony export */ });
/* harmony import */ var _text_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2961);

/** Why the output is not what was expected; null: it is. RE2, as the tool's own patterns: hostile output cannot make it slow. */
async function checkOutput(expect, output) {
    const { stdout, notStdout, stderr, notStderr } = expect;
    if ([stdout, notStdout, stderr, notStderr].every((patterns) => patterns.length === 0))
        return null;
    const matches = await patternMatcher();
    const clipped = output.clipped ? ' (of which a part was clipped)' : '';
    const missing = (patterns, name) => patterns
        .filter((pattern) => !matches(pattern, output[name]))
        .map((pattern) => `${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(pattern)} is not in its ${name}${clipped}`);
    const unwanted = (patterns, name) => patterns
        .filter((pattern) => matches(pattern, output[name]))
        .map((pattern) => `${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(pattern)} is in its ${name}`);
    const [first] = [
        ...missing(stdout, 'stdout'),
        ...unwanted(notStdout, 'stdout'),
        ...missing(stderr, 'stderr'),
        ...unwanted(notStderr, 'stderr'),
    ];
    return first ?? null;
}
/** Loaded only where there are patterns. */
async function patternMatcher() {
    const { RE2JS } = await __webpack_require__.e(/* import() */ 2856).then(__webpack_require__.bind(__webpack_require__, 2856));
    return (pattern, text) => RE2JS.compile(pattern).matcher(text).find();
}


/***/ }),

/***/ 62080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readKeptVerdicts: () => (/* binding */ readKeptVerdicts),
/* harmony export */   testKey: () => (/* binding */ testKey),
/* harmony export */   verdictKey: () => (/* binding */ verdictKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6691);


/** Stands for what a test does, and whether an emulator did it: not for its name, nor for the time that it may take. */
function testKey(test, emulated) {
    const what = { ...test, name: null, timeoutMs: null };
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([what, emulated]))
        .digest('hex');
}
function verdictKey(image, key) {
    return `${image} ${key}`;
}
/** The tests that passed, as a report of this tool tells them; of any other text, none. */
function readKeptVerdicts(report) {
    const kept = new Map();
    const { cells } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(report));
    for (const cell of listOf(cells)) {
        const { imageDigest, verdicts } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(cell);
        if (typeof imageDigest !== 'string')
            continue;
        for (const verdict of listOf(verdicts)) {
            const { check, outcome, test } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(verdict);
            const { key, testedAt, ms } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(test);
            if (check !== 'test' || outcome !== 'passed' || typeof key !== 'string' || typeof testedAt !== 'string')
                continue;
            kept.set(verdictKey(imageDigest, key), { testedAt, ms: typeof ms === 'number' ? ms : null });
        }
    }
    return kept;
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}


/***/ }),

/***/ 68436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B_: () => (/* binding */ envOf),
/* harmony export */   Nl: () => (/* binding */ commandOf),
/* harmony export */   PD: () => (/* binding */ readStartConfig),
/* harmony export */   T6: () => (/* binding */ splitPair),
/* harmony export */   fT: () => (/* binding */ expand)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6691);

function readStartConfig(config) {
    const { Entrypoint, Cmd, Env, Healthcheck } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(config)['config']);
    return {
        entrypoint: (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textList */ .gC)(Entrypoint),
        cmd: (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textList */ .gC)(Cmd),
        env: new Map((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textList */ .gC)(Env).map(splitPair)),
        healthcheck: (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(Healthcheck) ? readHealthcheck((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textList */ .gC)(Healthcheck['Test'])) : null,
    };
}
function splitPair(pair) {
    const at = pair.indexOf('=');
    return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
}
/** `CMD` with arguments, `CMD-SHELL` with a line; `NONE` switches it off. */
function readHealthcheck([kind, ...argv]) {
    if ((kind !== 'CMD' && kind !== 'CMD-SHELL') || argv.length === 0)
        return null;
    return { shell: kind === 'CMD-SHELL', argv };
}
/** The program and its arguments; empty when the image starts nothing itself. Not for shell commands. */
function commandOf(test, config) {
    const { command, expands } = test;
    if (command.kind === 'shell')
        return ['/bin/sh', '-c', command.text];
    if (command.kind === 'entrypoint')
        return [...(config?.entrypoint ?? []), ...(config?.cmd ?? [])];
    if (!expands)
        return command.argv;
    const values = new Map([...(config?.env ?? []), ...envOf(test, config)]);
    return command.argv.map((argument) => expand(argument, values));
}
/** What a test sets, each value as it is in the end: it may name what the image has, and what stands before it. */
function envOf({ baseEnv, env, expands }, config) {
    const values = new Map(config?.env);
    const set = new Map();
    for (const [name, value] of [...Object.entries(baseEnv), ...Object.entries(env)]) {
        set.set(name, expands ? expand(value, values) : value);
        values.set(name, set.get(name) ?? '');
    }
    return set;
}
/**
 * As Go's os.Expand: `$NAME` and `${NAME}`, and one of the shell's special characters behind `$`, which no image has; a brace
 * that nothing closes is dropped.
 */
function expand(text, values) {
    return text.replace(/\$(?:\{([^}]*)\}|([A-Za-z_]\w*)|[*#$@!?\d{-])/g, (_, braced, bare) => values.get(braced ?? bare ?? '') ?? '');
}


/***/ }),

/***/ 6345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ stopSeconds),
/* harmony export */   z: () => (/* binding */ staysUpScript)
/* harmony export */ });
/** Seconds that a server has to end after SIGTERM: what `docker stop` gives it. */
const stopSeconds = 10;
/**
 * Starts its arguments as process 1, as Docker does, beside a watcher that prints `<mark> up` when they still run after the time,
 * or are healthy before, then sends SIGTERM, and prints `<mark> ignored` when they run on. Process 1 of a container gets no
 * signal that it has no handler for: a server that does not care for SIGTERM does not end here either.
 */
function staysUpScript(staysUpMs, config, { mark, slowness }) {
    const seconds = Math.ceil((staysUpMs * slowness) / 1000);
    const grace = stopSeconds * slowness;
    const health = config?.healthcheck ?? null;
    const waiting = health === null
        ? `sleep ${seconds}`
        : `left=${seconds}; while [ $left -gt 0 ]; do ${healthCommand(health)} >/dev/null 2>&1 && break; sleep 1; left=$((left - 1)); done`;
    const watcher = `${waiting}; echo; echo ${mark} up; kill -TERM 1; sleep ${grace}; echo; echo ${mark} ignored; sleep ${grace}`;
    return `(${watcher}) & exec "$@"`;
}
function healthCommand({ shell, argv }) {
    const words = shell ? ['/bin/sh', '-c', ...argv] : argv;
    return words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
}


/***/ }),

/***/ 83855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cachedCells: () => (/* binding */ cachedCells),
/* harmony export */   testBake: () => (/* binding */ testBake)
/* harmony export */ });
/* harmony import */ var _model_bake_template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39741);
/* harmony import */ var _test_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82424);


/**
 * One target for each test. `no-cache` is for the steps of the test alone: what was run before on the same image says nothing of
 * now. `linked` has the cells that contexts name as targets.
 */
function testBake(tests, linked) {
    const targets = tests.map((one) => [one.target, targetOf(one)]);
    const needed = new Set(tests.map(({ context }) => context));
    const needsLinks = [...needed].some((context) => context.startsWith('target:'));
    return { target: { ...(needsLinks ? linked?.target : {}), ...Object.fromEntries(targets) } };
}
function targetOf(one) {
    const named = ({ name, context }) => [name, one.contexts[context] ?? ''];
    return (0,_model_bake_template_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTemplates */ .Z)({
        context: '.',
        'dockerfile-inline': (0,_test_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__/* .testDockerfile */ .FJ)(one),
        contexts: Object.fromEntries([['image', one.context], ...(0,_test_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__/* .mountsOf */ .cS)(one.test).map(named)]),
        platforms: [one.cell.platform],
        network: one.test.network,
        'no-cache': true,
        output: ['type=cacheonly'],
    });
}
/** Cells as they are linked: found in the builder's cache, be it that the build itself was not to use it. */
function cachedCells(definition) {
    const targets = Object.entries(definition.target).map(([name, target]) => {
        const kept = Object.entries(target).filter(([key]) => !forcing.has(key));
        return [name, Object.fromEntries(kept)];
    });
    return { target: Object.fromEntries(targets) };
}
const forcing = new Set(['no-cache', 'no-cache-filter', 'pull']);


/***/ }),

/***/ 28517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  testCells: () => (/* binding */ testCells)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/model/builder.js
var model_builder = __webpack_require__(92772);
// EXTERNAL MODULE: ./build/src/model/image-test.js
var image_test = __webpack_require__(68267);
// EXTERNAL MODULE: ./build/src/text/hostile-text.js
var hostile_text = __webpack_require__(2227);
// EXTERNAL MODULE: ./build/src/verify/tests/kept-verdicts.js
var kept_verdicts = __webpack_require__(62080);
// EXTERNAL MODULE: ./build/src/oci/content-source.js
var content_source = __webpack_require__(47686);
// EXTERNAL MODULE: ./build/src/oci/manifest.js
var oci_manifest = __webpack_require__(62262);
// EXTERNAL MODULE: ./build/src/verify/structure-test/judge-metadata.js
var judge_metadata = __webpack_require__(20257);
// EXTERNAL MODULE: ./build/src/verify/tests/start-config.js
var start_config = __webpack_require__(68436);
;// CONCATENATED MODULE: ./build/src/verify/tests/read-image.js




/** Longest config that is read, bytes. */
const configLimit = 8 * 1024 * 1024;
/** Reads images' configs and files. Asked for one image after the other, it keeps no more than one image's files. */
function createImageReader() {
    const readTree = async (...of) => (await trees())(...of);
    let made = null;
    const trees = () => (made ??= __webpack_require__.e(/* import() */ 2740).then(__webpack_require__.bind(__webpack_require__, 42740)).then(({ createTreeReader }) => createTreeReader()));
    let last = null;
    const imageOf = (image) => {
        if (last?.digest !== image.digest)
            last = { digest: image.digest, read: readImage(image, readTree) };
        return last.read;
    };
    return {
        startConfig: async (image) => (await imageOf(image)).files.config,
        async judge(test, { kept }) {
            if (kept === null)
                return unread;
            const { config, files } = await imageOf(kept);
            if (test.kind === 'metadata')
                return (0,judge_metadata/* judgeMetadata */.b)(test, config);
            const { judgeFile } = await __webpack_require__.e(/* import() */ 6077).then(__webpack_require__.bind(__webpack_require__, 96077));
            return judgeFile(test, files);
        },
    };
}
const unread = {
    outcome: 'not-tested',
    reason: 'the image is kept nowhere but in the builder, so nothing of it can be read',
    ms: null,
    exitCode: null,
    output: [],
};
async function readImage({ digest, source }, readTree) {
    const manifest = (0,oci_manifest/* readImageManifest */.lb)(await source.getManifest(digest));
    const { config: place } = manifest;
    const config = (0,oci_manifest/* parseObject */.lj)(await (0,content_source/* readBlob */.gm)(source, place.digest, configLimit), place.digest);
    return { config, files: { manifest, source, config: (0,start_config/* readStartConfig */.PD)(config), readTree } };
}

// EXTERNAL MODULE: ./build/src/model/failure.js
var failure = __webpack_require__(82917);
// EXTERNAL MODULE: ./build/src/text/quote.js
var quote = __webpack_require__(2961);
// EXTERNAL MODULE: ./build/src/text/units.js
var units = __webpack_require__(8166);
// EXTERNAL MODULE: ./build/src/verify/tests/test-dockerfile.js
var test_dockerfile = __webpack_require__(82424);
// EXTERNAL MODULE: ./build/src/verify/tests/check-output.js
var check_output = __webpack_require__(73779);
// EXTERNAL MODULE: ./build/src/verify/tests/stays-up-script.js
var stays_up_script = __webpack_require__(6345);
;// CONCATENATED MODULE: ./build/src/verify/tests/judge-test.js






/**
 * The verdict that the evidence carries; `again`: it must be run as a plain step, since what it printed was clipped;
 * `watch`: only the time can be seen; null: nothing yet.
 */
async function judgeTest(baked, evidence) {
    const { test } = baked;
    const at = (0,test_dockerfile/* commandIndex */.eD)(test);
    const before = evidence.steps.slice(0, at).find((step) => failedCode(step) !== null);
    if (before !== undefined)
        return failed(`a setup command failed${withCode(before)}`, before);
    const step = evidence.steps[at];
    if (step === undefined)
        return null;
    if (evidence.timedOutMs !== null)
        return failed(`it did not end within ${(0,units/* formatDuration */.a3)(evidence.timedOutMs)}${slowWords(baked)}`, step);
    const notStarted = describeNotStarted(baked, evidence, step);
    if (notStarted !== null)
        return notStarted;
    return test.staysUpMs === null ? judgeEnd(baked, step) : judgeServer(baked, step, evidence);
}
async function judgeEnd({ test, method, mark }, step) {
    const code = failedCode(step) ?? (step.completedMs === null || step.error !== null ? null : 0);
    if (code === null)
        return null;
    if (method !== 'told')
        return judgeCode(test, step, { code, output: step.output });
    const told = readMark(step.output, mark);
    // The shell itself was ended, or what it said is among what was clipped.
    if (told === null)
        return code === 0 ? 'again' : judgeCode(test, step, { code, output: step.output });
    return judgeCode(test, step, { code: told.code, output: told.output });
}
async function judgeCode(test, step, { code, output }) {
    const { exitCode } = test.expect;
    const whole = { ...step, output };
    if (code !== exitCode)
        return failed(`exit code ${code}${exitCode === 0 ? '' : ` instead of ${exitCode}`}${codeWords(code)}`, whole, code);
    const unexpected = await (0,check_output/* checkOutput */.y)(test.expect, output);
    if (unexpected !== null)
        return failed(unexpected, whole, code);
    return { outcome: 'passed', reason: null, ms: msOf(step), exitCode: code, output: [] };
}
function slowWords({ slowness }) {
    return slowness === 1 ? '' : `, under emulation ${slowness} times as long as otherwise`;
}
function judgeServer(baked, step, { stayedUp }) {
    const { test, method, mark, slowness } = baked;
    const said = step.output.stdout;
    const staysUp = (0,units/* formatDuration */.a3)((test.staysUpMs ?? 0) * slowness);
    const [up, ignored] = ['up', 'ignored'].map((word) => said.includes(`\n${mark} ${word}\n`));
    const ms = msOf(step);
    if (ignored === true)
        return failed(`it still ran ${stays_up_script/* stopSeconds */.K * slowness} s after SIGTERM${slowWords(baked)}`, {
            ...step,
            output: withoutMarks(step.output, mark),
        });
    const hasEnded = step.completedMs !== null && (step.error === null || failedCode(step) !== null);
    const passed = { outcome: 'passed', reason: null, ms, exitCode: null, output: [] };
    if (up === true)
        return hasEnded ? passed : null;
    if (stayedUp && method === 'watched')
        return {
            ...passed,
            outcome: 'not-tested',
            reason: `it stayed up for ${staysUp}; the image has no shell, so nothing could send it SIGTERM`,
        };
    if (!hasEnded)
        return null;
    const code = failedCode(step) ?? 0;
    return failed(`it ended with exit code ${code} before ${staysUp} were over`, step, code);
}
/** runc says why a program could not be started, and its own exit code is 1. */
const notFound = /exec: "([^"]{1,200})": (?:stat [^:]{1,200}: no such file or directory|executable file not found|permission denied)/;
function describeNotStarted(baked, { runsPlatform }, step) {
    if (failedCode(step) === null && (baked.method !== 'told' || step.completedMs === null))
        return null;
    const said = step.output.tail;
    if (!runsPlatform && /exec format error/i.test(said))
        return { ...failed(noEmulator, step), outcome: 'not-tested' };
    const isRunc = /runc run failed|unable to start container process/.test(said);
    const [, program] = isRunc ? (notFound.exec(said) ?? []) : [];
    return program === undefined ? null : withoutProgram(baked, program, step);
}
const noEmulator = 'nothing here runs programs of this platform: there is no emulator';
function withoutProgram({ test, method }, program, step) {
    if (program !== '/bin/sh')
        return failed(`there is no program ${(0,quote/* quote */.h)(program)} in the image that can be started`, step);
    if (test.staysUpMs !== null)
        return method === 'watched' ? null : 'watch';
    if (test.command.kind !== 'shell')
        return null;
    return failed('the image has no /bin/sh: write the test as a list, test: [program, argument]', step);
}
/** BuildKit's words on a step that ended by itself; null while it runs, when it succeeded, or was stopped for another one's sake. */
function failedCode({ error }) {
    if (error === null || /(?:context canceled|Canceled)\s*$/.test(error))
        return null;
    const [, code] = /exit code: (\d{1,3})/.exec(error) ?? [];
    return code === undefined ? null : Number(code);
}
function withCode(step) {
    return ` with exit code ${failedCode(step) ?? 0}`;
}
/** Killed from outside: by the kernel, for its memory, most of the time. */
function codeWords(code) {
    return code === 137 ? ' (killed: out of memory?)' : code === 139 ? ' (it crashed: SIGSEGV)' : '';
}
/** What stood before the shell's last word is what the test printed. */
function readMark(output, mark) {
    const pattern = new RegExp(`\\n${mark} (\\d{1,3})\\n$`);
    const [said, code] = pattern.exec(output.stdout) ?? [];
    if (said === undefined || code === undefined)
        return null;
    const own = (text) => text.replace(new RegExp(`\\n${mark} \\d{1,3}\\n`), '');
    return { code: Number(code), output: { ...output, stdout: own(output.stdout), tail: own(output.tail) } };
}
const shownLines = 20;
function failed(reason, step, exitCode = failedCode(step)) {
    const lines = (0,hostile_text/* splitLines */.uz)(step.output.tail.replace(/\s+$/, '')).filter((line) => line !== '');
    return { outcome: 'failed', reason, ms: msOf(step), exitCode, output: lines.slice(-shownLines) };
}
function msOf({ startedMs, completedMs }) {
    return startedMs === null || completedMs === null ? null : Math.round(completedMs - startedMs);
}
function withoutMarks(output, mark) {
    return { ...output, tail: output.tail.replace(new RegExp(`\\n${mark} \\w+\\n`, 'g'), '\n') };
}

;// CONCATENATED MODULE: ./build/src/verify/tests/record-test-steps.js

/** Of each stream; BuildKit passes on 2 MiB of a step unless it is told otherwise (BUILDKIT_STEP_LOG_MAX_SIZE). */
const keptCharacters = 2 * 1024 * 1024;
const tailCharacters = 32 * 1024;
const clipNotice = '[output clipped, log';
/** The RUN steps of tests by their target, and what they printed. In bounded memory. */
class TestStepRecorder {
    #vertices = new Map();
    #outputs = new Map();
    /** Targets with steps of a linked cell that were not found in the builder's cache. */
    #rebuilt = new Set();
    record(event) {
        if (event.type === 'log')
            this.#keep(event);
        if (event.type !== 'vertex' || event.vertex.cell === null)
            return;
        const { vertex } = event;
        const target = event.vertex.cell;
        if (vertex.kind !== 'run' || vertex.step === null)
            return;
        if (vertex.stage === test_dockerfile/* testStage */.N) {
            const steps = this.#vertices.get(target) ?? new Map();
            this.#vertices.set(target, steps.set(vertex.step, vertex));
        }
        else if (vertex.startedMs !== null && vertex.completedMs !== null && !vertex.cached)
            this.#rebuilt.add(target);
    }
    /** Of a target. */
    progressOf(target) {
        const running = [...(this.#vertices.get(target)?.values() ?? [])].filter(({ startedMs, completedMs }) => startedMs !== null && completedMs === null);
        const [first] = running;
        const tail = first === undefined ? '' : (this.#outputs.get(first.digest)?.tail ?? '');
        return { isRunning: first !== undefined, tail };
    }
    /** In the order of its Dockerfile, as far as BuildKit named them: it does so for all at once. */
    stepsOf(target) {
        const steps = [...(this.#vertices.get(target) ?? [])].sort(([a], [b]) => a - b);
        return steps.map(([, { digest, startedMs, completedMs, error }]) => ({
            ...{ startedMs, completedMs, error },
            output: this.#outputOf(digest),
        }));
    }
    /** Whether the builder had lost what a test is run on, and made it anew; told of the test's target, or of the one that it links. */
    isRebuilt(targets) {
        return targets.some((target) => this.#rebuilt.has(target));
    }
    #keep({ vertex, text, stream }) {
        const running = this.#outputs.get(vertex) ?? {
            ...{ stdout: [], stderr: [], lengths: { stdout: 0, stderr: 0 }, tail: '', clipped: false },
        };
        this.#outputs.set(vertex, running);
        const name = stream === 'stderr' ? 'stderr' : 'stdout';
        const room = keptCharacters - running.lengths[name];
        if (text.length > room || text.includes(clipNotice))
            running.clipped = true;
        if (room > 0)
            running[name].push(text.slice(0, room));
        running.lengths[name] += text.length;
        running.tail = `${running.tail}${text}`.slice(-tailCharacters);
    }
    #outputOf(digest) {
        const running = this.#outputs.get(digest);
        if (running === undefined)
            return { stdout: '', stderr: '', tail: '', clipped: false };
        const { stdout, stderr, tail, clipped } = running;
        return { stdout: stdout.join(''), stderr: stderr.join(''), tail, clipped };
    }
}

;// CONCATENATED MODULE: ./build/src/verify/tests/tell-test.js


/** An event as it is shown: a test by its own words, without what is there for the verdict alone. */
function tellTest(event, tests) {
    if (event.type === 'log')
        return { ...event, text: tell_test_withoutMarks(event.text, tests) };
    if (event.type !== 'vertex' || event.vertex.stage !== test_dockerfile/* testStage */.N || event.vertex.kind !== 'run')
        return event;
    const { vertex } = event;
    const own = tests.find(({ target }) => target === vertex.cell);
    if (own === undefined)
        return event;
    // Whether a step that failed is a test that did, its verdict says.
    return { ...event, vertex: { ...vertex, name: `test: ${(0,image_test/* describeTest */.Ww)(own.test)}`, error: null } };
}
function tell_test_withoutMarks(text, tests) {
    const [mark] = tests.flatMap((test) => (text.includes(test.mark) ? test.mark : []));
    return mark === undefined ? text : text.replace(new RegExp(`\\n?${mark} \\w+\\n?`, 'g'), '');
}
const words = { passed: 'passed', failed: 'failed', 'not-tested': 'not verified' };
/** The verdict as what a cell ends with: views of a build take its export for its end. */
function tellVerdict({ target }, { outcome, reason }, nowMs) {
    const name = reason === null ? words[outcome] : `${words[outcome]}: ${reason}`;
    return {
        type: 'vertex',
        vertex: {
            ...{ digest: `verdict ${target}`, inputs: [], cell: target, name },
            ...{ stage: null, step: null, total: null, kind: 'export', cached: false },
            ...{ startedMs: nowMs, completedMs: nowMs, error: outcome === 'failed' ? name : null },
        },
    };
}

// EXTERNAL MODULE: ./build/src/verify/tests/test-bake.js
var test_bake = __webpack_require__(83855);
;// CONCATENATED MODULE: ./build/src/verify/tests/test-clock.js
/**
 * Times tests from outside: no image need hold a program for it. A test that runs longer than it may ends its bake; so does a
 * watched server when its time is over, and one that has shown that it ignores SIGTERM.
 */
class TestClock {
    #tests;
    #recorder;
    #stop = new AbortController();
    #timers = new Map();
    #timedOut = new Map();
    #stayedUp = new Set();
    constructor(tests, recorder) {
        this.#tests = tests;
        this.#recorder = recorder;
    }
    /** Aborted when the bake has nothing more to show, or took too long. */
    get signal() {
        return this.#stop.signal;
    }
    /** Called when something happened. */
    look() {
        for (const test of this.#tests) {
            const { isRunning, tail } = this.#recorder.progressOf(test.target);
            if (!isRunning)
                this.#end(test.target);
            else if (!this.#timers.has(test.target))
                this.#begin(test);
            else if (test.test.staysUpMs !== null && saysIgnored(tail, test))
                this.#stop.abort();
        }
    }
    timedOut(target) {
        return this.#timedOut.get(target) ?? null;
    }
    stayedUp(target) {
        return this.#stayedUp.has(target);
    }
    stop() {
        for (const target of this.#timers.keys())
            this.#end(target);
    }
    #begin(test) {
        const { staysUpMs, timeoutMs } = test.test;
        const limitMs = timeoutMs * test.slowness;
        const isWatched = test.method === 'watched' && staysUpMs !== null;
        const timer = setTimeout(() => {
            if (isWatched)
                this.#stayedUp.add(test.target);
            else
                this.#timedOut.set(test.target, limitMs);
            this.#stop.abort();
        }, isWatched ? staysUpMs * test.slowness : limitMs);
        this.#timers.set(test.target, timer);
    }
    #end(target) {
        clearTimeout(this.#timers.get(target));
        this.#timers.delete(target);
    }
}
function saysIgnored(tail, { mark }) {
    return tail.includes(`\n${mark} ignored\n`);
}

;// CONCATENATED MODULE: ./build/src/verify/tests/run-test-bakes.js







/** How many tests a bake holds; fewer when BuildKit lost some. */
const partSizes = [16, 4, 1];
/** Bakes at once of tests whose steps fail as they should, or are stopped when they have shown enough: each has its own. */
const atOnce = 4;
/** Of a test alone, without a verdict. */
const mostTries = 2;
/**
 * Runs tests until each has a verdict. A failing step cancels its bake: what has no verdict then is baked again without it.
 * Throws a `Failure` (cancelled), or (environment) when docker itself cannot be started.
 */
async function runTestBakes(tests, site) {
    const found = new Map();
    const give = (test, outcome) => {
        found.set(test.target, outcome);
        site.onEvent(tellVerdict(test, outcome, site.now()));
    };
    const alone = tests.filter(endsItsBake);
    const together = tests.filter((test) => !endsItsBake(test));
    const rest = await runTogether(together, site, give);
    const queue = [...alone, ...rest];
    const worker = async () => {
        for (let next = queue.shift(); next !== undefined; next = queue.shift())
            give(next, await runAlone(next, site));
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    return found;
}
/** A step that is meant to fail, or to be stopped, would end the others of its bake. */
function endsItsBake({ test, method }) {
    const { exitCode } = test.expect;
    return test.staysUpMs !== null || method === 'watched' || (exitCode !== 0 && method !== 'told');
}
/** Gives back those that are to be run by themselves. */
async function runTogether(tests, site, give) {
    const later = [];
    let open = tests;
    for (let size = 0; open.length > 0;) {
        const part = open.slice(0, partSizes[size]);
        const { verdicts } = await bakeOnce(part, site);
        for (const test of part) {
            const verdict = verdicts.get(test.target);
            if (typeof verdict === 'object')
                give(test, verdict);
            else if (verdict !== undefined)
                later.push(again(test, verdict));
        }
        open = open.filter(({ target }) => !verdicts.has(target));
        if (verdicts.size > 0)
            continue;
        size += 1;
        if (size === partSizes.length)
            return [...later, ...open];
    }
    return later;
}
function again(test, verdict) {
    return { ...test, method: verdict === 'again' ? 'plain' : 'watched' };
}
async function runAlone(test, site) {
    let current = test;
    let why = 'BuildKit gave no answer';
    for (let tries = 0; tries < mostTries; tries += 1) {
        const { verdicts, bake } = await bakeOnce([current], site);
        const verdict = verdicts.get(test.target);
        if (typeof verdict === 'object')
            return verdict;
        if (verdict !== undefined) {
            current = again(current, verdict);
            tries -= 1;
            if (current.method === test.method)
                break;
        }
        why = explain(bake);
    }
    return {
        // Where the platform runs, that is no matter of course: the builder is gone, or the image is not what was built.
        outcome: site.runsPlatform(test) ? 'failed' : 'not-tested',
        reason: `it could not be run: ${why}`,
        ms: null,
        exitCode: null,
        output: [],
    };
}
/** Gives the verdicts that one bake brought. */
async function bakeOnce(tests, site) {
    const recorder = new TestStepRecorder();
    const clock = new TestClock(tests, recorder);
    const targets = tests.map(({ target }) => target);
    const { builder, env, cwd, allow, signal } = site;
    try {
        const bake = await site.bake({
            ...{ builder, env, cwd, allow, targets, definition: (0,test_bake.testBake)(tests, site.linked) },
            cells: [...targets, ...tests.flatMap(linkedCell)],
            signal: AbortSignal.any([signal, clock.signal]),
            onEvent: (event) => {
                recorder.record(event);
                clock.look();
                site.onEvent(tellTest(event, tests));
            },
        });
        if (signal.aborted)
            throw new failure/* Failure */.H('cancelled', []);
        return { verdicts: await judgeAll(tests, { recorder, clock, site }), bake };
    }
    finally {
        clock.stop();
    }
}
async function judgeAll(tests, { recorder, clock, site }) {
    const verdicts = new Map();
    for (const test of tests) {
        const steps = recorder.stepsOf(test.target);
        const verdict = recorder.isRebuilt([test.target, ...linkedCell(test)])
            ? notWhatWasBuilt
            : await judgeTest(test, {
                steps,
                timedOutMs: clock.timedOut(test.target),
                stayedUp: clock.stayedUp(test.target),
                runsPlatform: site.runsPlatform(test),
            });
        if (verdict !== null)
            verdicts.set(test.target, verdict);
    }
    return verdicts;
}
function linkedCell({ context }) {
    return context.startsWith('target:') ? [context.slice('target:'.length)] : [];
}
const notWhatWasBuilt = {
    outcome: 'not-tested',
    reason: 'the builder had lost what was built: a test would run on another build of it',
    ms: null,
    exitCode: null,
    output: [],
};
/** buildx's last word, hostile. */
function explain({ tail, stall, exitCode }) {
    if (stall !== null)
        return `nothing moved for ${Math.round(stall.idleMs / 1000)} s`;
    const line = tail
        .split('\n')
        .reverse()
        .find((one) => one.startsWith('ERROR: '));
    return (0,hostile_text/* plainText */.wh)(line?.slice('ERROR: '.length) ?? `buildx ended with code ${exitCode ?? 'none'}`).slice(0, 300);
}

;// CONCATENATED MODULE: ./build/src/verify/tests/test-cells.js







/** An emulated test may take so many times as long: real programs were 4 to 9 times slower. */
const emulatedFactor = 5;
/**
 * The verdicts of all tests of all cells, in the plan's order: what is kept, what was run now, and what could not be. A cell
 * without a test has one that says so. Throws a `Failure` (cancelled), or (environment) without docker.
 */
async function testCells(plan, site) {
    const jobs = plan.cells.flatMap((cell) => jobsOf(cell, plan, site));
    const open = jobs.filter(({ known }) => known === null);
    const startedAt = new Date(site.now()).toISOString();
    const outcomes = await runAll(open, site);
    return plan.cells.flatMap((cell) => {
        const own = jobs.filter((job) => job.cell === cell);
        if (own.length === 0)
            return [notTested(cell.id, 'no test is given')];
        return own.map((job) => {
            const found = job.known ?? outcomes.get(job.target) ?? unanswered;
            const testedAt = job.known === null ? startedAt : (job.kept?.testedAt ?? null);
            return verdictOf(job, plan.testMode === 'require' ? required(found) : found, testedAt);
        });
    });
}
function jobsOf(cell, { testMode }, site) {
    const image = site.images.get(cell.id) ?? null;
    const isNative = runsNatively(cell, site.builder);
    return cell.tests.map((test, at) => {
        const emulated = test.kind === 'run' && !isNative;
        const key = (0,kept_verdicts.testKey)(test, emulated);
        const job = { target: `test-${cell.id}-${at}`, cell, test, image, emulated, key };
        const why = whyNot(cell, testMode, site);
        if (why !== null)
            return { ...job, kept: null, known: notRun(why) };
        const digest = testMode === 'run' || (0,image_test/* seesMore */.Qh)(test) ? null : (image?.kept?.digest ?? null);
        const kept = digest === null ? null : (site.keptVerdicts.get((0,kept_verdicts.verdictKey)(digest, key)) ?? null);
        return { ...job, kept, known: kept === null ? null : { ...passed, ms: kept.ms } };
    });
}
function whyNot({ id }, testMode, { images, unfit }) {
    if (testMode === 'skip')
        return 'tests are skipped: `tests: skip`';
    return unfit.get(id) ?? (images.has(id) ? null : 'there is no image: the cell was not built');
}
const passed = { outcome: 'passed', reason: null, ms: null, exitCode: null, output: [] };
function notRun(reason) {
    return { ...passed, outcome: 'not-tested', reason };
}
/** What could not be verified fails. */
function required(found) {
    if (found.outcome !== 'not-tested')
        return found;
    return { ...found, outcome: 'failed', reason: `not verified: ${found.reason ?? ''}` };
}
const unanswered = notRun('it was not run');
function notTested(cell, reason) {
    return { cell, check: 'test', outcome: 'not-tested', expected: null, found: null, reason };
}
function runsNatively({ platform }, builder) {
    const native = (0,model_builder/* nativePlatforms */.y)(builder);
    const x86 = [...native].some((one) => one.startsWith('linux/amd64'));
    return native.has(platform) || (x86 && (platform === 'linux/386' || platform.startsWith('linux/amd64')));
}
async function runAll(open, site) {
    const reader = createImageReader();
    const outcomes = new Map();
    const baked = [];
    const { contexts } = site;
    const mark = `test-${(0,external_node_crypto_.randomBytes)(9).toString('hex')}`;
    for (const job of open) {
        const { test, image } = job;
        if (image === null)
            continue;
        if (test.kind !== 'run')
            outcomes.set(job.target, await reader.judge(test, image));
        else if (!(0,image_test/* readsImage */.td)(test))
            baked.push(toBake(job, { test, image, config: null, mark, contexts }));
        else if (image.kept === null)
            outcomes.set(job.target, notRun(noConfig));
        else
            baked.push(toBake(job, { test, image, config: await reader.startConfig(image.kept), mark, contexts }));
    }
    const startable = baked.filter((one) => {
        if (startsSomething(one))
            return true;
        outcomes.set(one.target, { ...notRun('the image has neither ENTRYPOINT nor CMD'), outcome: 'failed' });
        return false;
    });
    if (startable.length === 0)
        return outcomes;
    const found = await site.watch(startable.map(asCell), (onEvent) => runTestBakes(startable, {
        ...site,
        onEvent,
        builder: site.builder.name,
        runsPlatform: ({ cell }) => hasPlatform(cell, site.builder),
    }));
    return new Map([...outcomes, ...found]);
}
function asCell({ target, cell, test }) {
    const variant = test.name === image_test/* onlyTest */.Ds ? cell.variant : `${cell.variant}: ${(0,hostile_text/* plainText */.wh)(test.name)}`;
    return { ...cell, id: target, variant };
}
const noConfig = 'what the image starts is not known here: it is kept nowhere but in the builder';
function toBake({ target, cell, emulated }, { image, ...made }) {
    const method = made.test.command.kind === 'shell' ? 'told' : 'plain';
    const slowness = emulated ? emulatedFactor : 1;
    return { ...made, target, cell, method, slowness, context: image.context };
}
function startsSomething({ test, config }) {
    if (test.command.kind !== 'entrypoint')
        return true;
    return (config?.entrypoint.length ?? 0) + (config?.cmd.length ?? 0) > 0;
}
function hasPlatform(cell, builder) {
    return (runsNatively(cell, builder) || builder.nodes.some(({ platforms }) => platforms.includes(cell.platform)));
}
function verdictOf(job, found, testedAt) {
    const { cell, test, emulated, key, kept } = job;
    const { outcome, reason, ms, exitCode, output } = found;
    const record = {
        name: test.name,
        command: (0,hostile_text/* plainText */.wh)((0,image_test/* describeTest */.Ww)(test)).slice(0, 500),
        ...{ key, ms, emulated, exitCode, output },
        testedAt: outcome === 'not-tested' ? null : testedAt,
        kept: kept !== null,
    };
    return { cell: cell.id, check: 'test', outcome, expected: null, found: null, reason, test: record };
}


/***/ }),

/***/ 82424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FJ: () => (/* binding */ testDockerfile),
/* harmony export */   N: () => (/* binding */ testStage),
/* harmony export */   cS: () => (/* binding */ mountsOf),
/* harmony export */   eD: () => (/* binding */ commandIndex)
/* harmony export */ });
/* harmony import */ var _start_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68436);
/* harmony import */ var _stays_up_script_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6345);


/** The stage's name tells its steps from those of linked targets; BuildKit writes it where there are several stages. */
const testStage = 'build-variants-test';
/** A Dockerfile that starts the test in the context `image`. Everything from outside is JSON or quoted: no text of it is an instruction. */
function testDockerfile(steps) {
    const { test, config } = steps;
    const env = [...(0,_start_config_js__WEBPACK_IMPORTED_MODULE_0__/* .envOf */ .B_)(test, config)].map(([name, value]) => `ENV ${name}=${quoteValue(value)}`);
    const mounts = mountsOf(test)
        .map(({ path, name }) => `--mount=type=bind,from=${name},target=${path} `)
        .join('');
    const lines = [
        'FROM scratch AS none',
        `FROM image AS ${testStage}`,
        // What is mounted may have a program for each platform.
        ...(mounts === '' ? [] : ['ARG TARGETARCH', 'ARG TARGETVARIANT']),
        ...env,
        ...(test.user === null ? [] : [`USER ${test.user}`]),
        ...(test.workdir === null ? [] : [`WORKDIR ${quoteValue(test.workdir)}`]),
        ...[...test.setup, argvOf(steps)].map((argv) => `RUN ${mounts}${json(argv)}`),
    ];
    return `${lines.join('\n')}\n`;
}
function mountsOf({ mounts }) {
    return Object.entries(mounts).map(([path, context], at) => ({ path, context, name: `mounted-${at}` }));
}
/** Which of the RUN steps is the test. */
function commandIndex({ setup }) {
    return setup.length;
}
function argvOf({ test, method, config, mark, slowness }) {
    const { command } = test;
    if (test.staysUpMs !== null && method !== 'watched')
        return [
            '/bin/sh',
            '-c',
            (0,_stays_up_script_js__WEBPACK_IMPORTED_MODULE_1__/* .staysUpScript */ .z)(test.staysUpMs, config, { mark, slowness }),
            'sh',
            ...(0,_start_config_js__WEBPACK_IMPORTED_MODULE_0__/* .commandOf */ .Nl)(test, config),
        ];
    if (command.kind !== 'shell')
        return (0,_start_config_js__WEBPACK_IMPORTED_MODULE_0__/* .commandOf */ .Nl)(test, config);
    if (method !== 'told')
        return ['/bin/sh', '-c', command.text];
    return ['/bin/sh', '-c', `/bin/sh -c "$1"; printf '\\n%s %s\\n' ${mark} $?`, 'sh', command.text];
}
/** JSON that holds nothing which the Dockerfile's parser or bake's templates look for: `<<`, `$`, `%{`. */
function json(argv) {
    return JSON.stringify(argv).replace(/[^ -#&-;=-~]/g, (character) => Array.from({ length: character.length }, (_, at) => escapeUnit(character.charCodeAt(at))).join(''));
}
function escapeUnit(unit) {
    return `\\u${unit.toString(16).padStart(4, '0')}`;
}
/** Dockerfile words in double quotes: a backslash takes the meaning of a quote, a backslash and a dollar sign. */
function quoteValue(value) {
    return `"${value.replace(/["\\$]/g, '\\$&')}"`;
}


/***/ })

};
