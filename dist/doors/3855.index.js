export const id = 3855;
export const ids = [3855];
export const modules = {

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
