export const id = 6947;
export const ids = [6947];
export const modules = {

/***/ 78020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ findBuildx)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _files_home_directory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29364);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6691);




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

/***/ 6947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseBakePrint: () => (/* binding */ parseBakePrint),
/* harmony export */   readBakeFile: () => (/* binding */ readBakeFile)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
/* harmony import */ var _process_run_program_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80134);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6691);
/* harmony import */ var _find_buildx_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78020);




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


/***/ }),

/***/ 29364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ dockerFolder),
/* harmony export */   R: () => (/* binding */ homeDirectory)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** Where Docker keeps its configuration: `$DOCKER_CONFIG`, or `.docker` in the home directory; null when there is neither. */
function dockerFolder(env) {
    const home = homeDirectory(env);
    return env['DOCKER_CONFIG'] || (home === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.docker'));
}
/** The user's home directory, absolute; null when neither the environment nor the system's list of users names one. */
function homeDirectory(env) {
    const named = [env['HOME'], env['USERPROFILE']].find((path) => path !== undefined && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path));
    if (named !== undefined)
        return named;
    try {
        const { homedir } = (0,node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)();
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(homedir) ? homedir : null;
    }
    catch {
        // A container may run as a number that has no entry.
        return null;
    }
}


/***/ }),

/***/ 80134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ runProgram)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/src/process/process-group.js

const pollMs = 20;
/** Groups that must not outlive us. */
const living = new Set();
let guarded = false;
function killLiving() {
    for (const group of living)
        signalGroup(group, 'SIGKILL');
}
/** Kills the child's whole group should our own process end first (all ways but SIGKILL). Gives back the release. */
function guardGroup(child) {
    const group = child.pid;
    if (group === undefined)
        return () => undefined;
    if (!guarded)
        process.once('exit', killLiving);
    guarded = true;
    living.add(group);
    return () => living.delete(group);
}
/** Sends to every process of the group (signal 0: only asks); false when none is left. */
function signalGroup(group, signal) {
    try {
        return process.kill(-group, signal);
    }
    catch {
        return false;
    }
}
async function groupEnds(group, withinMs) {
    const deadline = performance.now() + withinMs;
    while (signalGroup(group, 0)) {
        if (performance.now() >= deadline)
            return false;
        await (0,promises_.setTimeout)(pollMs);
    }
    return true;
}
/**
 * Ends a detached child and all its descendants in the group: SIGINT, after half of the grace SIGTERM, after all of it
 * SIGKILL. Comes back when the group is empty or has been killed.
 */
async function stopGroup(child, graceMs) {
    const group = child.pid;
    if (group === undefined)
        return;
    for (const signal of ['SIGINT', 'SIGTERM']) {
        signalGroup(group, signal);
        if (await groupEnds(group, graceMs / 2))
            return;
    }
    signalGroup(group, 'SIGKILL');
}

// EXTERNAL MODULE: ./build/src/process/start-failure.js
var start_failure = __webpack_require__(63416);
;// CONCATENATED MODULE: ./build/src/process/tail-buffer.js
/** Keeps the last `limit` bytes of what is pushed into it. */
class TailBuffer {
    #limit;
    #chunks = [];
    #bytes = 0;
    constructor(limit) {
        this.#limit = limit;
    }
    push(chunk) {
        this.#chunks.push(chunk);
        this.#bytes += chunk.length;
        // Twice the limit before cutting: one copy per `limit` bytes, not one per chunk.
        if (this.#bytes > 2 * this.#limit)
            this.#cut();
    }
    #cut() {
        const all = Buffer.concat(this.#chunks);
        const tail = Buffer.from(all.subarray(Math.max(0, all.length - this.#limit)));
        this.#chunks = [tail];
        this.#bytes = tail.length;
    }
    toString() {
        this.#cut();
        return Buffer.concat(this.#chunks).toString('utf8');
    }
}

;// CONCATENATED MODULE: ./build/src/process/run-program.js




/** Bytes kept of each output stream that nobody reads as it comes. */
const keptBytes = 16 * 1024 * 1024;
/** A descendant that keeps our pipe open after the program ended holds us no longer than this without a word. */
const lingerMs = 500;
/**
 * Runs a program by its argument list, without a shell, in a process group of its own: a time limit or the abort signal
 * ends the whole group. A non-zero exit is a result, not an error.
 * Throws a `Failure` (environment: PROGRAM_NOT_FOUND, PROGRAM_NOT_EXECUTABLE, ARGUMENTS_TOO_LONG, PROGRAM_NOT_STARTED),
 * and whatever a callback threw, after the program was stopped.
 */
async function runProgram(command, args, options) {
    const startedMs = performance.now();
    if (options.signal?.aborted)
        return neverStarted();
    const child = start(command, args, options);
    const release = guardGroup(child);
    const stopper = new Stopper(child, options);
    const output = collect(child, options, (error) => stopper.fail(error));
    feed(child.stdin, options.input);
    try {
        const { exitCode, signal } = await ended(child, command);
        await stopper.settled();
        return {
            exitCode,
            signal,
            stdout: output.stdout.toString(),
            stderr: output.stderr.toString(),
            timedOut: stopper.reason === 'timeout',
            cancelled: stopper.reason === 'cancelled',
            durationMs: performance.now() - startedMs,
        };
    }
    finally {
        stopper.release();
        release();
    }
}
function neverStarted() {
    const nothing = { exitCode: null, signal: null, stdout: '', stderr: '', durationMs: 0 };
    return { ...nothing, timedOut: false, cancelled: true };
}
function start(command, args, options) {
    try {
        return (0,external_node_child_process_.spawn)(command, [...args], {
            env: options.env,
            cwd: options.cwd,
            detached: true,
            stdio: ['pipe', 'pipe', 'pipe'],
        });
    }
    catch (error) {
        throw (0,start_failure/* startFailure */.x)(command, error);
    }
}
/** Stops the group once, for the first reason that comes. */
class Stopper {
    reason = null;
    #child;
    #options;
    #timer;
    #stopping = Promise.resolve();
    #thrown = null;
    constructor(child, options) {
        this.#child = child;
        this.#options = options;
        options.signal?.addEventListener('abort', this.#cancel, { once: true });
        if (options.timeoutMs !== undefined)
            this.#timer = setTimeout(() => this.#stop('timeout'), options.timeoutMs);
    }
    #cancel = () => this.#stop('cancelled');
    #stop(reason) {
        if (this.reason !== null)
            return;
        this.reason = reason;
        this.#stopping = stopGroup(this.#child, this.#options.killGraceMs ?? 1500);
    }
    fail(error) {
        this.#thrown ??= { error };
        this.#stop('callback');
    }
    /** Comes back when a begun stop is complete, so that nothing of the group lives on. */
    async settled() {
        await this.#stopping;
        if (this.#thrown !== null)
            throw this.#thrown.error;
    }
    release() {
        clearTimeout(this.#timer);
        this.#options.signal?.removeEventListener('abort', this.#cancel);
    }
}
function collect(child, options, onError) {
    const stdout = new TailBuffer(keptBytes);
    const stderr = new TailBuffer(keptBytes);
    const listen = (stream, take) => {
        stream.on('data', (chunk) => {
            try {
                take(chunk);
            }
            catch (error) {
                onError(error);
            }
        });
    };
    listen(child.stdout, options.onStdout ?? ((chunk) => stdout.push(chunk)));
    listen(child.stderr, options.onStderr ?? ((chunk) => stderr.push(chunk)));
    return { stdout, stderr };
}
function feed(stdin, input) {
    // A program may end or close its stdin before it read all: its exit code tells, not our EPIPE.
    stdin.on('error', () => undefined);
    stdin.end(input ?? '');
}
/** Waits for the exit and for the end of both pipes, or for silence on pipes that a descendant keeps open. */
function ended(child, command) {
    return new Promise((resolve, reject) => {
        let linger;
        const release = () => {
            child.stdout.destroy();
            child.stderr.destroy();
        };
        child.once('error', (error) => reject((0,start_failure/* startFailure */.x)(command, error)));
        child.once('exit', () => {
            linger = setTimeout(release, lingerMs);
            for (const stream of [child.stdout, child.stderr])
                stream.on('data', () => linger?.refresh());
        });
        child.once('close', (exitCode, signal) => {
            clearTimeout(linger);
            resolve({ exitCode, signal });
        });
    });
}


/***/ }),

/***/ 63416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ startFailure)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);

const reasons = {
    ENOENT: {
        code: 'PROGRAM_NOT_FOUND',
        why: 'there is no such program on PATH (or its working folder is gone)',
        fix: 'install it, or add its folder to PATH',
    },
    EACCES: {
        code: 'PROGRAM_NOT_EXECUTABLE',
        why: 'the file is there but this user may not execute it',
        fix: 'check its permissions (chmod +x) and that its disk is not mounted noexec',
    },
    E2BIG: {
        code: 'ARGUMENTS_TOO_LONG',
        why: 'its arguments and environment together are larger than the system allows',
        fix: 'shorten the longest build argument, label or environment variable',
    },
};
/** The `Failure` (environment) for a program that could not be started, from what the system said. */
function startFailure(command, error) {
    const { code = '', message = String(error) } = error;
    const known = reasons[code];
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('environment', {
        code: known?.code ?? 'PROGRAM_NOT_STARTED',
        what: `the program "${command}" could not be started`,
        why: known?.why ?? message.slice(0, 300),
        ...(known && { fix: known.fix }),
    }, error);
}


/***/ })

};
