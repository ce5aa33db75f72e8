export const id = 211;
export const ids = [211];
export const modules = {

/***/ 43735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wp: () => (/* binding */ ensureBuilder),
/* harmony export */   sk: () => (/* binding */ describeEngine)
/* harmony export */ });
/* unused harmony export engineEnvironment */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _files_write_whole_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78236);
/* harmony import */ var _exec_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93715);





/** The name of the engine's buildx builder. */
const builderName = (paths) => `build-variants-engine-${paths.name}`;
/** Pure: what a program needs in its environment to use the engine. The user's own Docker settings are left alone. */
function engineEnvironment(paths, path) {
    return {
        PATH: [paths.client, path].filter(Boolean).join(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter),
        DOCKER_HOST: `unix://${paths.dockerSocket}`,
        DOCKER_CONFIG: paths.dockerConfig,
        // Both would win over DOCKER_HOST.
        DOCKER_CONTEXT: '',
        DOCKER_TLS_VERIFY: '',
        BUILDX_CONFIG: paths.buildxConfig,
        BUILDX_BUILDER: builderName(paths),
        // For build-variants itself: emulators that need no image, should the kernel forget ours.
        BUILD_VARIANTS_EMULATORS: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(paths.tools, 'usr', 'bin'),
    };
}
/** What an engine offers, from its paths and its state. */
function describeEngine(context) {
    const { paths, state, env } = context;
    const registry = `localhost:${state.current.registryPort ?? 0}`;
    return {
        name: paths.name,
        dockerHost: `unix://${paths.dockerSocket}`,
        registry,
        builder: builderName(paths),
        env: { ...engineEnvironment(paths, env['PATH'] ?? ''), BUILD_VARIANTS_REGISTRY: registry },
        versions: state.current.versions,
    };
}
/** Makes the docker client find the engine's buildx, and buildx the engine's BuildKit. */
async function ensureBuilder(context) {
    const { paths, tools, env, signal } = context;
    const name = builderName(paths);
    const settings = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(paths.dockerConfig, 'config.json');
    if ([settings, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(paths.buildxConfig, 'instances', name)].every(node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync))
        return;
    await Promise.all([paths.dockerConfig, paths.buildxConfig].map((folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true })));
    await (0,_files_write_whole_js__WEBPACK_IMPORTED_MODULE_3__/* .writeWhole */ .f8)(settings, JSON.stringify({ cliPluginsExtraDirs: [tools.plugins] }, null, 2));
    const options = {
        env: { ...env, ...engineEnvironment(paths, env['PATH'] ?? ''), BUILDX_BUILDER: '' },
        signal,
    };
    await (0,_exec_js__WEBPACK_IMPORTED_MODULE_4__/* .succeeds */ .kz)([tools.docker, 'buildx', 'rm', '--force', name], options);
    await (0,_exec_js__WEBPACK_IMPORTED_MODULE_4__/* .run */ .eF)([
        tools.docker,
        'buildx',
        'create',
        '--name',
        name,
        '--driver',
        'remote',
        `unix://${paths.buildkitSocket}`,
    ], options);
}


/***/ }),

/***/ 77065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ ensureGrpcProxy),
  e: () => (/* binding */ isGrpcProxyUp)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/src/engine/daemons/grpc-proxy-source.js
/**
 * A program for `node -e`: dockerd serves BuildKit's gRPC behind `POST /grpc` with `Upgrade: h2c`; this makes a plain
 * endpoint of it, as buildx's remote driver wants one. It is text because the bundle has no second file to start.
 * Arguments: dockerd's socket, and a unix socket to listen on.
 */
const grpcProxySource = `
const net = require('node:net')
const fs = require('node:fs')
const [docker, place] = process.argv.slice(1)
const question = 'POST /grpc HTTP/1.1\\r\\nHost: docker\\r\\nConnection: Upgrade\\r\\nUpgrade: h2c\\r\\n\\r\\n'

const server = net.createServer({ pauseOnConnect: true }, (caller) => {
  const engine = net.connect(docker, () => engine.write(question))
  caller.on('error', () => caller.destroy()).on('close', () => engine.destroy())
  engine.on('error', () => caller.destroy()).on('close', () => caller.destroy())
  let head = Buffer.alloc(0)
  const onData = (chunk) => {
    head = Buffer.concat([head, chunk])
    const at = head.indexOf('\\r\\n\\r\\n')
    if (at < 0 && head.length < 8192) return
    engine.off('data', onData).pause()
    if (at < 0 || !head.toString('latin1').startsWith('HTTP/1.1 101')) return engine.destroy()
    if (head.length > at + 4) engine.unshift(head.subarray(at + 4))
    setImmediate(() => caller.pipe(engine).pipe(caller))
  }
  engine.on('data', onData)
})
fs.rmSync(place, { force: true })
server.listen(place, () => fs.chmodSync(place, 0o600))
`;

// EXTERNAL MODULE: ./build/src/engine/daemons/owned-process.js
var owned_process = __webpack_require__(25507);
// EXTERNAL MODULE: ./build/src/engine/daemons/wait-until.js
var wait_until = __webpack_require__(82984);
;// CONCATENATED MODULE: ./build/src/engine/daemons/grpc-proxy.js





async function accepts(path) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)(path);
        socket.on('connect', () => {
            socket.destroy();
            resolve(true);
        });
        socket.on('error', () => resolve(false));
    });
}
/** The plain gRPC endpoint of dockerd's BuildKit takes connections. */
async function isGrpcProxyUp(paths, state) {
    return (0,owned_process/* isAlive */._n)(state.current.processes['grpc-proxy']) && (await accepts(paths.buildkitSocket));
}
/** Brings up the endpoint that the engine's builder uses: a unix socket. */
async function ensureGrpcProxy(context) {
    const { paths, state, signal } = context;
    if (await isGrpcProxyUp(paths, state))
        return;
    await (0,owned_process/* stopProcess */.g0)(state.current.processes['grpc-proxy'], 1000);
    const command = [process.execPath, '-e', grpcProxySource, paths.dockerSocket, paths.buildkitSocket];
    const proxy = (0,owned_process/* startDetached */.tG)(command, { env: {}, log: (0,external_node_path_.join)(paths.logs, 'grpc-proxy.log') });
    await state.update({ processes: { 'grpc-proxy': proxy } });
    const giveUp = () => !(0,owned_process/* isAlive */._n)(proxy);
    if (await (0,wait_until/* waitUntil */.a)(() => accepts(paths.buildkitSocket), { limitMs: 10_000, signal, giveUp }))
        return;
    throw context.failToStart('the gRPC proxy', 'grpc-proxy.log');
}


/***/ }),

/***/ 14999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ ensureRegistry),
/* harmony export */   XS: () => (/* binding */ isRegistryUp)
/* harmony export */ });
/* unused harmony exports renderRegistryConfig, findFreePort */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _files_write_whole_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78236);
/* harmony import */ var _owned_process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25507);
/* harmony import */ var _wait_until_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82984);






/** Pure: the configuration of Docker's registry; JSON is YAML. It keeps what is deleted and is asked for nothing. */
function renderRegistryConfig(port, folder) {
    return `${JSON.stringify({
        version: 0.1,
        log: { level: 'error', accesslog: { disabled: true } },
        storage: {
            filesystem: { rootdirectory: folder },
            delete: { enabled: true },
            cache: { blobdescriptor: 'inmemory' },
        },
        http: { addr: `127.0.0.1:${port}`, secret: 'only on loopback' },
    }, null, 2)}\n`;
}
const ping = (port) => (0,_wait_until_js__WEBPACK_IMPORTED_MODULE_5__/* .answers */ .G)({ host: '127.0.0.1', port, path: '/v2/', timeout: 2000 });
/** A TCP port that nobody listens on now, at an address of this machine. */
async function findFreePort(host) {
    return new Promise((resolve, reject) => {
        const server = (0,node_net__WEBPACK_IMPORTED_MODULE_1__.createServer)();
        server.on('error', reject);
        server.listen(0, host, () => {
            const address = server.address();
            const port = typeof address === 'object' && address !== null ? address.port : 0;
            server.close(() => resolve(port));
        });
    });
}
/** The registry answers. */
async function isRegistryUp(state) {
    const { registryPort, processes } = state.current;
    return registryPort !== undefined && (0,_owned_process_js__WEBPACK_IMPORTED_MODULE_4__/* .isAlive */ ._n)(processes['registry']) && (await ping(registryPort));
}
/** Brings the registry up, on the port that it had if that is still free. Gives `localhost:PORT`. */
async function ensureRegistry(context) {
    const { paths, state, tools, signal } = context;
    const { registryPort: known, processes } = state.current;
    if (known !== undefined && (0,_owned_process_js__WEBPACK_IMPORTED_MODULE_4__/* .isAlive */ ._n)(processes['registry']) && (await ping(known)))
        return `localhost:${known}`;
    await (0,_owned_process_js__WEBPACK_IMPORTED_MODULE_4__/* .stopProcess */ .g0)(processes['registry'], 3000);
    const ports = known === undefined ? [] : [known];
    for (const candidate of [...ports, undefined, undefined]) {
        const port = candidate ?? (await findFreePort('127.0.0.1'));
        const config = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(paths.root, 'registry.json');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(paths.registry, { recursive: true });
        await (0,_files_write_whole_js__WEBPACK_IMPORTED_MODULE_3__/* .writeWhole */ .f8)(config, renderRegistryConfig(port, paths.registry));
        const log = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(paths.logs, 'registry.log');
        const registry = (0,_owned_process_js__WEBPACK_IMPORTED_MODULE_4__/* .startDetached */ .tG)([tools.registry, 'serve', config], { env: tools.env, log });
        await state.update({ registryPort: port, processes: { registry } });
        const ready = async () => (0,_owned_process_js__WEBPACK_IMPORTED_MODULE_4__/* .isAlive */ ._n)(registry) && (await ping(port));
        if (await (0,_wait_until_js__WEBPACK_IMPORTED_MODULE_5__/* .waitUntil */ .a)(ready, { limitMs: 10_000, signal, giveUp: () => !(0,_owned_process_js__WEBPACK_IMPORTED_MODULE_4__/* .isAlive */ ._n)(registry) }))
            return `localhost:${port}`;
        await (0,_owned_process_js__WEBPACK_IMPORTED_MODULE_4__/* .stopProcess */ .g0)(registry, 1000);
    }
    throw context.failToStart('the registry', 'registry.log');
}


/***/ }),

/***/ 78036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   engineStatus: () => (/* binding */ engineStatus)
/* harmony export */ });
/* harmony import */ var _builder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43735);
/* harmony import */ var _daemons_binfmt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12284);
/* harmony import */ var _daemons_bridge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18377);
/* harmony import */ var _daemons_dockerd_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59842);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3896);
/* harmony import */ var _daemons_grpc_proxy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77065);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5260);
/* harmony import */ var _daemons_registry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14999);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(913);









/** Looks what is there, and changes nothing. Throws a `Failure` (ENGINE_NAME, ENGINE_UNSUPPORTED, ENGINE_NOT_ROOT). */
async function engineStatus(options) {
    const { home, name = _engine_js__WEBPACK_IMPORTED_MODULE_8__/* .defaultEngineName */ .R, env } = options;
    const host = (0,_host_js__WEBPACK_IMPORTED_MODULE_5__/* .inspectHost */ .xY)();
    const paths = (0,_state_js__WEBPACK_IMPORTED_MODULE_7__/* .enginePaths */ .Jw)(home, name);
    const state = await _state_js__WEBPACK_IMPORTED_MODULE_7__/* .StateFile */ .iK.open(paths.stateFile);
    const [dockerd, registry, buildkit, emulation] = await Promise.all([
        (0,_daemons_dockerd_js__WEBPACK_IMPORTED_MODULE_3__/* .isDockerdUp */ .sC)(paths, state),
        (0,_daemons_registry_js__WEBPACK_IMPORTED_MODULE_6__/* .isRegistryUp */ .XS)(state),
        (0,_daemons_grpc_proxy_js__WEBPACK_IMPORTED_MODULE_4__/* .isGrpcProxyUp */ .e)(paths, state),
        (0,_daemons_binfmt_js__WEBPACK_IMPORTED_MODULE_1__/* .canEmulate */ .U4)(host.emulated),
    ]);
    const network = (0,_daemons_bridge_js__WEBPACK_IMPORTED_MODULE_2__/* .haveBridge */ .US)(paths.bridge);
    const parts = { dockerd, registry, buildkit, network, emulation };
    if (Object.values(parts).every(Boolean)) {
        return { state: 'up', parts, engine: (0,_builder_js__WEBPACK_IMPORTED_MODULE_0__/* .describeEngine */ .sk)({ paths, state, env }) };
    }
    // Emulation is the machine's and may be there without any engine.
    const some = dockerd || registry || buildkit || network;
    return { state: some ? 'half' : 'down', parts };
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
