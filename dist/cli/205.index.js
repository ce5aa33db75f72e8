export const id = 205;
export const ids = [205];
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
/* harmony import */ var _files_home_directory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(838);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1789);




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
    const folder = (0,_files_home_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerFolder */ .N)(env) ?? '/.docker';
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
    const config = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'config.json'), 'utf8').catch(() => '');
    return (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textList */ .gC)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(config))['cliPluginsExtraDirs']);
}
async function isProgram(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).then(() => true, () => false);
}


/***/ }),

/***/ 9205:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseBakePrint: () => (/* binding */ parseBakePrint),
/* harmony export */   readBakeFile: () => (/* binding */ readBakeFile)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2891);
/* harmony import */ var _process_run_program_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1772);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1789);
/* harmony import */ var _find_buildx_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6694);




/** It takes a tenth of a second; a file may be a pipe that nobody writes to. */
const timeoutMs = 60_000;
/**
 * Reads bake files as buildx does, by asking it: variables, functions, inheritance, matrices and overrides are evaluated.
 * Needs no builder and no daemon. `explain` knows what a docker command prints where buildx or docker is broken.
 * Throws a `Failure` (environment): PROGRAM_NOT_FOUND when there is no docker at all, and what `explain` knows.
 */
async function readBakeFile(query, explain = () => null, signal) {
    const [program, ...first] = await (0,_find_buildx_js__WEBPACK_IMPORTED_MODULE_2__/* .findBuildx */ .a)(query.env);
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
    const { env, cwd } = query;
    const result = await (0,_process_run_program_js__WEBPACK_IMPORTED_MODULE_1__/* .runProgram */ .m)(program, args, { env, cwd, signal, timeoutMs });
    const { exitCode, stdout, stderr } = result;
    if (result.cancelled)
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('cancelled', []);
    if (result.timedOut)
        return { ok: false, problem: refused(`ERROR: it took more than ${timeoutMs / 1000} s`) };
    if (exitCode !== 0) {
        const broken = explain(stderr);
        if (broken !== null)
            throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('environment', broken);
        const unknown = await findUnknown(query, stderr, signal);
        return { ok: false, problem: refused(stderr), ...(unknown !== null && { unknown }) };
    }
    return { ok: true, value: parseBakePrint(stdout) };
}
/** What `--set` can change (buildx, bake.go, `AddOverrides`). */
const overridable = 'annotations args attest cache-from cache-to call context contexts dockerfile entitlements extra-hosts labels load network no-cache no-cache-filter output platform pull push secrets shm-size ssh tags target ulimits';
/** The targets of a bake file are listed by buildx 0.20 and newer; without the list its own words must do. */
async function findUnknown(query, stderr, signal) {
    const key = /^ERROR: unknown key: (\S+)/m.exec(stderr)?.[1];
    if (key !== undefined)
        return { kind: 'key', name: key, names: overridable.split(' ') };
    const [, name] = /^ERROR: (?:failed to find target |could not find any target matching )["']?([^\s"']+)/m.exec(stderr) ??
        [];
    if (name === undefined)
        return null;
    const [program, ...first] = await (0,_find_buildx_js__WEBPACK_IMPORTED_MODULE_2__/* .findBuildx */ .a)(query.env);
    const files = query.files.map((file) => `--file=${file}`);
    const args = [...first, 'bake', '--list=type=targets,format=json', '--progress=quiet', ...files];
    const { env, cwd } = query;
    const { exitCode, stdout } = await (0,_process_run_program_js__WEBPACK_IMPORTED_MODULE_1__/* .runProgram */ .m)(program, args, { env, cwd, signal, timeoutMs });
    return exitCode === 0 ? { kind: 'target', name, names: readNames(stdout) } : null;
}
function readNames(text) {
    const targets = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(text);
    return Array.isArray(targets) ? (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textList */ .gC)(targets.map((target) => (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(target)['name'])) : [];
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
        fix: 'correct it until `docker buildx bake --print` reads it',
    };
}
/** What `bake --print` says. Its group `default` is what was asked for, whatever the file calls it. */
function parseBakePrint(text) {
    const printed = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(text);
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(printed))
        throw new Error('`docker buildx bake --print` printed no bake file');
    const [groups, all] = [(0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(printed['group']), (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(printed['target'])];
    const targets = Object.entries(all).map(([name, raw]) => [name, readTarget((0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(raw))]);
    const open = new Set();
    const resolve = (name) => {
        const members = open.has(name) ? undefined : (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(groups[name])['targets'];
        open.add(name);
        if (members !== undefined)
            return (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textList */ .gC)(members).flatMap(resolve);
        return Object.hasOwn(all, name) ? [name] : [];
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
        const read = readValue(value, escaped.has(key) ? unescape : (text) => text);
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
function unescape(text) {
    return text.replace(/([$%])\1\{/g, '$1{');
}


/***/ })

};
