export const id = 678;
export const ids = [678];
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

/***/ 8678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   engineStatus: () => (/* binding */ engineStatus)
/* harmony export */ });
/* harmony import */ var _daemons_binfmt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4182);
/* harmony import */ var _daemons_bridge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7663);
/* harmony import */ var _daemons_dockerd_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1048);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7586);
/* harmony import */ var _daemons_grpc_proxy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7197);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6022);
/* harmony import */ var _daemons_registry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8487);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1599);
/* harmony import */ var _describe_engine_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2984);









/** Looks what is there, and changes nothing. Throws a `Failure` (ENGINE_NAME, ENGINE_UNSUPPORTED, ENGINE_NOT_ROOT). */
async function engineStatus(options) {
    const { home, name = _engine_js__WEBPACK_IMPORTED_MODULE_8__/* .defaultEngineName */ .R, env } = options;
    const host = (0,_host_js__WEBPACK_IMPORTED_MODULE_4__/* .inspectHost */ .xY)();
    const paths = (0,_state_js__WEBPACK_IMPORTED_MODULE_6__/* .enginePaths */ .Jw)(home, name);
    const state = await _state_js__WEBPACK_IMPORTED_MODULE_6__/* .StateFile */ .iK.open(paths.stateFile);
    const [dockerd, registry, buildkit, network, emulation] = await Promise.all([
        (0,_daemons_dockerd_js__WEBPACK_IMPORTED_MODULE_2__/* .isDockerdUp */ .sC)(paths, state),
        (0,_daemons_registry_js__WEBPACK_IMPORTED_MODULE_5__/* .isRegistryUp */ .XS)(state),
        (0,_daemons_grpc_proxy_js__WEBPACK_IMPORTED_MODULE_3__/* .isGrpcProxyUp */ .ej)(paths, state),
        (0,_daemons_bridge_js__WEBPACK_IMPORTED_MODULE_1__/* .haveBridge */ .US)(paths.bridge),
        (0,_daemons_binfmt_js__WEBPACK_IMPORTED_MODULE_0__/* .canEmulate */ .U4)(host.emulated),
    ]);
    const parts = { dockerd, registry, buildkit, network, emulation };
    if (Object.values(parts).every(Boolean)) {
        return { state: 'up', parts, engine: (0,_describe_engine_js__WEBPACK_IMPORTED_MODULE_7__/* .describeEngine */ .s)({ paths, state, env }) };
    }
    // Emulation is the machine's and may be there without any engine.
    const some = dockerd || registry || buildkit || network;
    return { state: some ? 'half' : 'down', parts };
}


/***/ })

};
