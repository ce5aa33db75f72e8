export const id = 12;
export const ids = [12];
export const modules = {

/***/ 6694:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ findBuildx)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _process_home_directory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8492);



/** Where the docker CLI looks after the user's own folders (docker/cli, cli-plugins/manager/manager_unix.go). */
const systemFolders = [
    '/usr/local/lib/docker/cli-plugins',
    '/usr/local/libexec/docker/cli-plugins',
    '/usr/lib/docker/cli-plugins',
    '/usr/libexec/docker/cli-plugins',
];
/**
 * The program behind `docker buildx`. Run by itself it does the same, and saves what the docker CLI takes to find and
 * start it (measured: 90 ms of 130). Where it is not found at once, the docker CLI knows best.
 */
async function findBuildx(env) {
    if (process.platform === 'win32')
        return ['docker', 'buildx'];
    const folder = (0,_process_home_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerFolder */ .N)(env) ?? '/.docker';
    const own = [...(await readExtraFolders(folder)), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'cli-plugins')];
    for (const candidate of [...own, ...systemFolders]) {
        const program = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(candidate, 'docker-buildx');
        if (await isProgram(program))
            return [program];
    }
    return ['docker', 'buildx'];
}
/** `cliPluginsExtraDirs` of Docker's config.json; nothing when it cannot be read, which others report. */
async function readExtraFolders(folder) {
    try {
        const config = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'config.json'), 'utf8'));
        const { cliPluginsExtraDirs } = config;
        return Array.isArray(cliPluginsExtraDirs)
            ? cliPluginsExtraDirs.filter((dir) => typeof dir === 'string')
            : [];
    }
    catch {
        return [];
    }
}
async function isProgram(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).then(() => true, () => false);
}


/***/ }),

/***/ 8012:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseBakePrint: () => (/* binding */ parseBakePrint),
  readBakeFile: () => (/* binding */ readBakeFile)
});

// EXTERNAL MODULE: ./src/process/start-failure.ts
var start_failure = __webpack_require__(5722);
;// CONCATENATED MODULE: ./src/process/exec-short.ts

/**
 * Asks a program that answers at once (`docker version`): @actions/exec, silent, any exit code is a result. It gives no
 * pid, takes no signal and has no time limit, and looks the program up on our own PATH: what may hang, or must stop
 * with Ctrl-C, goes through `runProgram`. Throws a `Failure` (environment, PROGRAM_NOT_FOUND).
 */
async function execShort(command, args, options) {
    const { getExecOutput } = await __webpack_require__.e(/* import() */ 955).then(__webpack_require__.bind(__webpack_require__, 1955));
    const env = Object.fromEntries(Object.entries(options.env).filter((entry) => entry[1] !== undefined));
    try {
        return await getExecOutput(quote(command), [...args], {
            env,
            ...(options.cwd !== undefined && { cwd: options.cwd }),
            silent: true,
            ignoreReturnCode: true,
        });
    }
    catch (error) {
        throw (0,start_failure/* startFailure */.x)(command, notFound(error));
    }
}
/** @actions/exec splits its first argument at spaces outside quotes. */
function quote(command) {
    return `"${command.replaceAll('"', String.raw `\"`)}"`;
}
function notFound(error) {
    const { message } = error;
    const missing = message.startsWith('Unable to locate executable file');
    return missing ? Object.assign(new Error(message, { cause: error }), { code: 'ENOENT' }) : error;
}

// EXTERNAL MODULE: ./src/buildkit/find-buildx.ts
var find_buildx = __webpack_require__(6694);
;// CONCATENATED MODULE: ./src/buildkit/read-bake-file.ts


/**
 * Reads bake files as buildx does, by asking it: variables, functions, inheritance, matrices and overrides are evaluated.
 * Needs no builder and no daemon. `explain` knows what a docker command prints where buildx or docker is broken.
 * Throws a `Failure` (environment, PROGRAM_NOT_FOUND) when there is no docker at all.
 */
async function readBakeFile(query, explain = () => null) {
    const [program, ...first] = await (0,find_buildx/* findBuildx */.a)(query.env);
    const args = [
        ...first,
        'bake',
        '--print',
        '--progress=quiet',
        ...query.files.map((file) => `--file=${file}`),
        ...query.overrides.map((override) => `--set=${override}`),
        '--',
        ...query.targets,
    ];
    const { exitCode, stdout, stderr } = await execShort(program, args, query);
    if (exitCode !== 0)
        return { ok: false, problem: explain(stderr) ?? refused(stderr) };
    return { ok: true, value: parseBakePrint(stdout) };
}
/** buildx shows the lines of the file, then `ERROR: …`. */
function refused(stderr) {
    const lines = stderr.trimEnd().split('\n');
    const at = lines.findLastIndex((line) => line.startsWith('ERROR: '));
    const said = at < 0 ? lines : lines.slice(at);
    return {
        code: 'BAKE_FILE',
        what: 'buildx cannot read the bake file',
        why: said
            .join(' ')
            .replace(/^ERROR: /, '')
            .slice(0, 500) || 'it does not say why',
        fix: 'mend it until `docker buildx bake --print` reads it',
    };
}
/** What `bake --print` says. Its group `default` is what was asked for, whatever the file calls it. */
function parseBakePrint(text) {
    const { group = {}, target = {} } = JSON.parse(text);
    const targets = Object.entries(target).map(([name, raw]) => [name, readTarget(raw)]);
    const open = new Set();
    const resolve = (name) => {
        const members = open.has(name) ? undefined : group[name]?.targets;
        open.add(name);
        if (members !== undefined)
            return members.flatMap(resolve);
        return Object.hasOwn(target, name) ? [name] : [];
    };
    return { wanted: [...new Set(resolve('default'))], targets: Object.fromEntries(targets) };
}
/** The fields that buildx prints with its templates escaped, so that they can be read again; others it prints as they are (bake.go, `MarshalJSON`). */
const escaped = new Set([
    'annotations',
    'args',
    'dockerfile-inline',
    'extra-hosts',
    'labels',
]);
function readTarget(raw) {
    return Object.fromEntries(Object.entries(raw).flatMap(([key, value]) => {
        const read = readValue(value, escaped.has(key) ? read_bake_file_unescape : (text) => text);
        return read === undefined ? [] : [[key, read]];
    }));
}
/** Null means not set. bake takes a number's text for the number. */
function readValue(value, plain) {
    if (typeof value === 'string')
        return plain(value);
    if (typeof value === 'boolean')
        return value;
    if (typeof value === 'number')
        return String(value);
    if (typeof value !== 'object' || value === null)
        return undefined;
    if (Array.isArray(value))
        return value.flatMap((item) => readValue(item, plain) ?? []);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, readValue(item, plain)]));
}
function read_bake_file_unescape(text) {
    return text.replace(/([$%])\1\{/g, '$1{');
}


/***/ })

};
