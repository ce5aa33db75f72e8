export const id = 6068;
export const ids = [6068];
export const modules = {

/***/ 12284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HU: () => (/* binding */ registerEmulator),
/* harmony export */   U4: () => (/* binding */ canEmulate),
/* harmony export */   ek: () => (/* binding */ unregisterEmulator)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _model_binfmt_formats_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30814);
/* harmony import */ var _exec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93715);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5260);





const folder = '/proc/sys/fs/binfmt_misc';
const nameOf = (architecture) => `qemu-${_host_js__WEBPACK_IMPORTED_MODULE_4__/* .architectureNames */ .cu[architecture].qemu}`;
/** Ours, when the usual name is taken by a registration that does not serve containers. The newest one wins. */
const ownNameOf = (architecture) => `build-variants-${_host_js__WEBPACK_IMPORTED_MODULE_4__/* .architectureNames */ .cu[architecture].qemu}`;
async function readRegistration(name) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), 'utf8').catch(() => '');
}
/** Whether programs of this architecture run in containers. */
async function canEmulate(architecture) {
    const texts = await Promise.all([nameOf(architecture), ownNameOf(architecture)].map(readRegistration));
    return texts.some((text) => (0,_model_binfmt_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .servesContainers */ .BK)((0,_model_binfmt_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRegistration */ .lA)('', text)));
}
async function isMounted() {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'status'), 'utf8').catch(() => '')) !== '';
}
/** Mounts binfmt_misc and registers the emulator where that is missing. Gives what it had to make. */
async function registerEmulator(architecture, emulator) {
    const made = [];
    if (!(await isMounted())) {
        await (0,_exec_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(['mount', '-t', 'binfmt_misc', 'binfmt_misc', folder]);
        made.push('binfmt-mount');
    }
    if (await canEmulate(architecture))
        return made;
    const taken = (await readRegistration(nameOf(architecture))) !== '';
    const name = taken ? ownNameOf(architecture) : nameOf(architecture);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), '-1').catch(() => undefined);
    for (const format of (0,_model_binfmt_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .formatsFor */ .sW)([`linux/${architecture}`]))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'register'), (0,_model_binfmt_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .renderRegistration */ .iS)(format, emulator, name));
    return [...made, `binfmt-${architecture}`];
}
/** Takes back what `registerEmulator` made. */
async function unregisterEmulator(made) {
    for (const architecture of ['amd64', 'arm64']) {
        if (!made.includes(`binfmt-${architecture}`))
            continue;
        const own = (await readRegistration(ownNameOf(architecture))) !== '';
        const name = own ? ownNameOf(architecture) : nameOf(architecture);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), '-1').catch(() => undefined);
    }
    if (made.includes('binfmt-mount'))
        await (0,_exec_js__WEBPACK_IMPORTED_MODULE_3__/* .succeeds */ .kz)(['umount', folder]);
}


/***/ }),

/***/ 18377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ stopForwarding),
/* harmony export */   Ge: () => (/* binding */ removeBridge),
/* harmony export */   QC: () => (/* binding */ ensureBridge),
/* harmony export */   R4: () => (/* binding */ allowForwarding),
/* harmony export */   US: () => (/* binding */ haveBridge)
/* harmony export */ });
/* unused harmony exports bridgeRules, chooseSubnet, bridgeAddress */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82917);
/* harmony import */ var _exec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93715);




/**
 * The network of build containers. dockerd's own chains are one set for the machine, and a second dockerd rewrites
 * them; so the engine's dockerd makes no rules, and these three, which name the engine's bridge, are made here.
 */
function bridgeRules(bridge, subnet) {
    const note = ['-m', 'comment', '--comment', `build-variants ${bridge}`];
    const answers = ['-m', 'conntrack', '--ctstate', 'RELATED,ESTABLISHED'];
    return [
        ['nat', 'POSTROUTING', '-s', `${subnet}.0/24`, '!', '-o', bridge, ...note, '-j', 'MASQUERADE'],
        ['filter', 'FORWARD', '-i', bridge, ...note, '-j', 'ACCEPT'],
        ['filter', 'FORWARD', '-o', bridge, ...answers, ...note, '-j', 'ACCEPT'],
    ];
}
/** Pure: the first `10.213.N` that no route of the machine touches, from a start that differs between engines. */
function chooseSubnet(routes, id) {
    const start = Number.parseInt(id.slice(0, 2), 16);
    return Array.from({ length: 256 }, (_, step) => `10.213.${(start + step) % 256}`).find((subnet) => !routes.includes(`${subnet}.`));
}
/**
 * Pure: the bridge's hardware address. A bridge that was given none has the lowest of those of its ports: whenever a build container
 * comes or goes it may change, and all others send to an address that is gone, for a minute or more.
 */
function bridgeAddress(subnet) {
    const octets = `${subnet}.1`.split('.').map((octet) => Number(octet).toString(16).padStart(2, '0'));
    return ['02', '42', ...octets].join(':');
}
function iptables(tools, operation, rule) {
    const [table = '', chain = '', ...match] = rule;
    return [tools.iptables, '-w', '-t', table, operation, chain, ...match];
}
async function ensureRules(tools, rules) {
    for (const rule of rules) {
        if (!(await (0,_exec_js__WEBPACK_IMPORTED_MODULE_3__/* .succeeds */ .kz)(iptables(tools, '-C', rule), tools)))
            await (0,_exec_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(iptables(tools, '-I', rule), tools);
    }
}
const haveBridge = (bridge) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(`/sys/class/net/${bridge}`);
async function addBridge(bridge, subnet, options) {
    const address = bridgeAddress(subnet);
    await (0,_exec_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(['ip', 'link', 'add', bridge, 'address', address, 'type', 'bridge'], options);
    await (0,_exec_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(['ip', 'address', 'add', `${subnet}.1/24`, 'dev', bridge], options);
    await (0,_exec_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(['ip', 'link', 'set', bridge, 'up'], options);
}
async function pickSubnet(context) {
    const routes = await (0,_exec_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(['ip', '-4', 'route', 'show', 'table', 'all'], { signal: context.signal });
    const subnet = chooseSubnet(routes, context.paths.id);
    if (subnet !== undefined)
        return subnet;
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('environment', {
        code: 'ENGINE_NETWORK',
        what: 'the embedded engine found no free network for its build containers',
        why: 'each network from 10.213.0.0/24 to 10.213.255.0/24 is in use',
        fix: 'take down an engine that is no longer needed',
    });
}
/** Brings up the engine's own bridge and its rules. */
async function ensureBridge(context) {
    const { paths, state, tools, signal } = context;
    if (!haveBridge(paths.bridge)) {
        const subnet = await pickSubnet(context);
        await state.update({ subnet });
        await addBridge(paths.bridge, subnet, { signal });
    }
    await ensureRules(tools, bridgeRules(paths.bridge, state.current.subnet ?? ''));
}
/** Removes the bridge and its rules. */
async function removeBridge(paths, subnet, tools) {
    if (subnet !== undefined) {
        for (const rule of bridgeRules(paths.bridge, subnet))
            await (0,_exec_js__WEBPACK_IMPORTED_MODULE_3__/* .succeeds */ .kz)(iptables(tools, '-D', rule), tools);
    }
    await (0,_exec_js__WEBPACK_IMPORTED_MODULE_3__/* .succeeds */ .kz)(['ip', 'link', 'delete', paths.bridge]);
}
const forwarding = '/proc/sys/net/ipv4/ip_forward';
/** Lets the kernel forward packets between bridge and outside. Gives what it had to make. */
async function allowForwarding() {
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(forwarding, 'utf8')).trim() === '1')
        return [];
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(forwarding, '1');
    return ['ip-forward'];
}
/** Takes back what `allowForwarding` made. */
async function stopForwarding(made) {
    if (made.includes('ip-forward'))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(forwarding, '0');
}


/***/ }),

/***/ 59842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L6: () => (/* binding */ stopDockerd),
/* harmony export */   Ns: () => (/* binding */ ensureDockerd),
/* harmony export */   sC: () => (/* binding */ isDockerdUp)
/* harmony export */ });
/* unused harmony export renderDaemonConfig */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _files_write_whole_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78236);
/* harmony import */ var _owned_process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25507);
/* harmony import */ var _wait_until_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82984);





/** Pure: daemon.json. The registry stands in for Docker Hub, and nothing outside the engine's folders is touched. */
function renderDaemonConfig(paths, registry) {
    const port = registry.split(':').at(-1) ?? '';
    return `${JSON.stringify({
        'data-root': paths.data,
        'exec-root': (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(paths.run, 'exec'),
        pidfile: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(paths.run, 'docker.pid'),
        hosts: [`unix://${paths.dockerSocket}`],
        group: 'root',
        features: { 'containerd-snapshotter': true },
        bridge: paths.bridge,
        iptables: false,
        ip6tables: false,
        'ip-forward': false,
        'cgroup-parent': `/${paths.bridge}`,
        'registry-mirrors': [`http://127.0.0.1:${port}`],
        'insecure-registries': [registry, `127.0.0.1:${port}`],
        'log-level': 'warn',
    }, null, 2)}\n`;
}
const ping = ({ dockerSocket: socketPath }) => (0,_wait_until_js__WEBPACK_IMPORTED_MODULE_4__/* .answers */ .G)({ socketPath, path: '/_ping', timeout: 5000 });
/** dockerd answers on its socket. */
async function isDockerdUp(paths, state) {
    return (0,_owned_process_js__WEBPACK_IMPORTED_MODULE_3__/* .isAlive */ ._n)(state.current.processes['dockerd']) && (await ping(paths));
}
/**
 * Stops dockerd, and what a dockerd that died may have left behind: containerd, its shims, containers. It takes a second
 * to end in good order, which only those who keep its state must give it.
 */
async function stopDockerd(paths, state, graceMs = 15_000) {
    await (0,_owned_process_js__WEBPACK_IMPORTED_MODULE_3__/* .stopProcess */ .g0)(state.current.processes['dockerd'], graceMs);
    const keep = state.current.processes['registry']?.pid;
    const left = (0,_owned_process_js__WEBPACK_IMPORTED_MODULE_3__/* .findProcesses */ .z_)(paths.tools).filter(({ pid }) => pid !== keep);
    await Promise.all(left.map((owned) => (0,_owned_process_js__WEBPACK_IMPORTED_MODULE_3__/* .stopProcess */ .g0)(owned, Math.min(graceMs, 2000))));
}
/** Brings dockerd up; one that runs with another configuration is started anew. */
async function ensureDockerd(context, registry) {
    const { paths, state, tools, signal } = context;
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(paths.root, 'daemon.json');
    const config = renderDaemonConfig(paths, registry);
    const same = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch(() => '')) === config;
    if (same && (await isDockerdUp(paths, state)))
        return;
    await stopDockerd(paths, state);
    await (0,_files_write_whole_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWhole */ .f8)(file, config);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(paths.run, 'docker.pid'), { force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(paths.data, { recursive: true });
    const log = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(paths.logs, 'dockerd.log');
    const dockerd = (0,_owned_process_js__WEBPACK_IMPORTED_MODULE_3__/* .startDetached */ .tG)([tools.dockerd, '--config-file', file], { env: tools.env, log });
    await state.update({ processes: { dockerd } });
    const ready = await (0,_wait_until_js__WEBPACK_IMPORTED_MODULE_4__/* .waitUntil */ .a)(() => ping(paths), {
        limitMs: 60_000,
        signal,
        giveUp: () => !(0,_owned_process_js__WEBPACK_IMPORTED_MODULE_3__/* .isAlive */ ._n)(dockerd),
    });
    if (!ready)
        throw context.failToStart('dockerd', 'dockerd.log');
}


/***/ }),

/***/ 25507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _n: () => (/* binding */ isAlive),
/* harmony export */   g0: () => (/* binding */ stopProcess),
/* harmony export */   tG: () => (/* binding */ startDetached),
/* harmony export */   z_: () => (/* binding */ findProcesses)
/* harmony export */ });
/* unused harmony export parseStat */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58500);




/** Pure: state letter, parent and start time from the text of /proc/PID/stat. The name in brackets may hold anything. */
function parseStat(text) {
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', parent: Number(fields[1]), startTime: fields[19] ?? '' };
}
function readStat(pid) {
    try {
        const stat = parseStat((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, 'utf8'));
        return stat.state === 'Z' || stat.state === 'X' ? undefined : stat;
    }
    catch {
        return undefined;
    }
}
function isAlive(owned) {
    return owned !== undefined && readStat(owned.pid)?.startTime === owned.startTime;
}
/** Starts a program that outlives this one: own session, output to a log file. */
function startDetached(command, options) {
    const [program, ...args] = command;
    const log = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(options.log, 'w');
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, args, {
        detached: true,
        stdio: ['ignore', log, log],
        env: options.env,
        cwd: '/',
    });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(log);
    child.on('error', () => undefined);
    child.unref();
    const pid = child.pid ?? -1;
    return { pid, startTime: readStat(pid)?.startTime ?? '' };
}
function send(pid, signal) {
    try {
        process.kill(pid, signal);
    }
    catch {
        // It ended on its own.
    }
}
async function waitUntilGone(owned, limitMs) {
    const until = Date.now() + limitMs;
    while (isAlive(owned)) {
        if (Date.now() > until)
            return false;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(20);
    }
    return true;
}
/** SIGTERM, and SIGKILL for what is still there after `graceMs`. Ends when the process is gone. */
async function stopProcess(owned, graceMs) {
    if (!isAlive(owned))
        return;
    send(owned.pid, 'SIGTERM');
    if (await waitUntilGone(owned, graceMs))
        return;
    send(owned.pid, 'SIGKILL');
    await waitUntilGone(owned, 5000);
}
/**
 * The processes whose program lies below `folder`, and everything that they started. An emulator there is the whole machine's:
 * what it runs may be in a container of another engine.
 */
function findProcesses(folder) {
    const found = new Map();
    const all = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)('/proc')
        .filter((entry) => /^\d+$/.test(entry))
        .map(Number)
        .flatMap((pid) => {
        const stat = readStat(pid);
        return stat === undefined ? [] : [{ pid, parent: stat.parent, startTime: stat.startTime }];
    });
    for (const { pid, startTime } of all) {
        const program = programOf(pid);
        const isOwn = program.startsWith(`${folder}/`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(program).startsWith('qemu-');
        if (isOwn)
            found.set(pid, { pid, startTime });
    }
    for (let before = -1; before !== found.size;) {
        before = found.size;
        for (const { pid, parent, startTime } of all)
            if (found.has(parent))
                found.set(pid, { pid, startTime });
    }
    return [...found.values()];
}
function programOf(pid) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)(`/proc/${pid}/exe`);
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 82984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ answers),
/* harmony export */   a: () => (/* binding */ waitUntil)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);


/** Asks again and again, 25 ms apart, until the answer is yes (true), time is up or hope is lost (false). */
async function waitUntil(question, options) {
    const end = performance.now() + options.limitMs;
    while (!(await question())) {
        if (performance.now() > end || options.giveUp?.())
            return false;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(25, undefined, { signal: options.signal });
    }
    return true;
}
/** Whether a server of this machine answers with 200 before the request's `timeout`. */
async function answers(question) {
    return new Promise((resolve) => {
        const outgoing = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.get)(question, (incoming) => {
            incoming.resume();
            resolve(incoming.statusCode === 200);
        });
        outgoing.on('timeout', () => outgoing.destroy());
        outgoing.on('error', () => resolve(false));
    });
}


/***/ }),

/***/ 3896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ guestMark),
/* harmony export */   R: () => (/* binding */ defaultEngineName)
/* harmony export */ });
const defaultEngineName = 'default';
/** Stands in the name of an engine that uses another's registry, after that one's name: it goes down with it. */
const guestMark = '-fresh-';


/***/ }),

/***/ 93715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BX: () => (/* binding */ systemPath),
/* harmony export */   Gx: () => (/* binding */ runPiped),
/* harmony export */   Ud: () => (/* binding */ plainEnvironment),
/* harmony export */   eF: () => (/* binding */ run),
/* harmony export */   kz: () => (/* binding */ succeeds),
/* harmony export */   tz: () => (/* binding */ endsWell)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78474);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82917);
/* harmony import */ var _process_run_program_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80134);





const systemPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const plainEnvironment = { PATH: systemPath, LC_ALL: 'C' };
function commandFailure(command, code, output) {
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('environment', {
        code: 'ENGINE_COMMAND',
        what: `\`${command.slice(0, 6).join(' ')}\` ended with ${code === null ? 'a signal' : `code ${code}`}`,
        why: output.trim().split('\n').slice(-3).join(' | ') || 'it printed nothing',
    });
}
/** Whether a program exits with 0. */
async function succeeds(command, options = {}) {
    const [program, ...args] = command;
    const result = await (0,_process_run_program_js__WEBPACK_IMPORTED_MODULE_4__/* .runProgram */ .m)(program, args, { ...options, env: options.env ?? plainEnvironment });
    options.signal?.throwIfAborted();
    return result.exitCode === 0;
}
/** Runs a program and gives what it wrote to stdout. Throws a `Failure` (ENGINE_COMMAND) unless it exits with 0. */
async function run(command, options = {}) {
    const [program, ...args] = command;
    const result = await (0,_process_run_program_js__WEBPACK_IMPORTED_MODULE_4__/* .runProgram */ .m)(program, args, { ...options, env: options.env ?? plainEnvironment });
    options.signal?.throwIfAborted();
    if (result.exitCode !== 0)
        throw commandFailure(command, result.exitCode, result.stderr || result.stdout);
    return result.stdout;
}
/** Resolves when the program has ended well. Throws a `Failure` (ENGINE_COMMAND) otherwise. */
async function endsWell(child, command) {
    let output = '';
    child.stderr?.on('data', (chunk) => (output = (output + chunk.toString()).slice(-2000)));
    const [code] = (await (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'close'));
    if (code !== 0)
        throw commandFailure(command, code, output);
}
/** `producer | consumer`; both must exit with 0. */
async function runPiped(producer, consumer, options = {}) {
    const { env = plainEnvironment, cwd, signal } = options;
    const spawnOptions = { env, cwd, signal };
    const from = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(producer[0], producer.slice(1), { ...spawnOptions, stdio: ['ignore', 'pipe', 'pipe'] });
    const to = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(consumer[0], consumer.slice(1), { ...spawnOptions, stdio: ['pipe', 'ignore', 'pipe'] });
    // What counts are the exit codes: tar may be done before it is told that there is no more.
    const piped = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(from.stdout, to.stdin).catch(() => undefined);
    await Promise.all([endsWell(to, consumer), endsWell(from, producer), piped]);
}


/***/ }),

/***/ 5260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cu: () => (/* binding */ architectureNames),
/* harmony export */   xY: () => (/* binding */ inspectHost)
/* harmony export */ });
/* unused harmony export readRelease */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82917);


/** The names that one architecture has elsewhere. */
const architectureNames = {
    amd64: { npm: 'x64', qemu: 'x86_64', triplet: 'x86_64-linux-gnu' },
    arm64: { npm: 'arm64', qemu: 'aarch64', triplet: 'aarch64-linux-gnu' },
};
function unsupported(why) {
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('environment', {
        code: 'ENGINE_UNSUPPORTED',
        what: 'the embedded engine cannot run on this machine',
        why,
        fix: 'install Docker (https://docs.docker.com/engine/install/) and run the same command again',
    });
}
function readField(text, name) {
    return new RegExp(`^${name}="?([^"\\n]*)"?$`, 'm').exec(text)?.[1] ?? '';
}
/** Reads /etc/os-release. Throws a `Failure` (ENGINE_UNSUPPORTED) unless it is Debian 12 or newer. */
function readRelease(osRelease) {
    const id = readField(osRelease, 'ID');
    const version = Number.parseInt(readField(osRelease, 'VERSION_ID') || '99', 10);
    if (id !== 'debian')
        throw unsupported(`it is made for Debian 12 and newer, this is "${id || 'unknown'}"`);
    if (version < 12)
        throw unsupported(`it needs Debian 12 or newer, this is Debian ${version}`);
    return readField(osRelease, 'VERSION_CODENAME') || 'sid';
}
/** Looks at the machine. Throws a `Failure` (ENGINE_UNSUPPORTED, ENGINE_NOT_ROOT) when the engine cannot run here. */
function inspectHost() {
    if (process.platform !== 'linux')
        throw unsupported(`it needs Linux, this is ${process.platform}`);
    if (process.arch !== 'x64' && process.arch !== 'arm64') {
        throw unsupported(`it needs an x64 or arm64 processor, this is ${process.arch}`);
    }
    const codename = readRelease((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/etc/os-release', 'utf8'));
    if (process.getuid?.() !== 0) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('environment', {
            code: 'ENGINE_NOT_ROOT',
            what: 'the embedded engine must be started by root',
            why: 'it mounts file systems, makes a network bridge and registers an emulator',
            fix: 'run the same command as root (sudo)',
        });
    }
    return process.arch === 'x64'
        ? { codename, architecture: 'amd64', emulated: 'arm64' }
        : { codename, architecture: 'arm64', emulated: 'amd64' };
}


/***/ }),

/***/ 913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jw: () => (/* binding */ enginePaths),
/* harmony export */   iK: () => (/* binding */ StateFile),
/* harmony export */   tZ: () => (/* binding */ machineRun)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _files_write_whole_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78236);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82917);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6691);






/** What all engines of the machine share (binfmt, forwarding): who uses it, and what was made for it. */
const machineRun = '/run/build-variants';
/** Pure: the paths of the engine `name` below `home`. Throws a `Failure` (ENGINE_NAME) for a name that is no plain word. */
function enginePaths(home, name) {
    if (!/^[a-z][a-z0-9-]{0,30}$/.test(name) || name === 'downloads') {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H('usage', {
            code: 'ENGINE_NAME',
            what: `"${name}" cannot be the name of an engine`,
            why: 'a name has up to 31 lower-case letters, digits and dashes, begins with a letter and is not "downloads"',
        });
    }
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(home), name);
    const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(root).digest('hex').slice(0, 8);
    const run = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(machineRun, id);
    return {
        name,
        id,
        downloads: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(home), 'downloads'),
        root,
        tools: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, 'tools'),
        client: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, 'tools', 'client'),
        data: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, 'data'),
        registry: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, 'registry'),
        logs: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, 'logs'),
        stateFile: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, 'state.json'),
        dockerConfig: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, 'docker-config'),
        buildxConfig: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, 'buildx'),
        run,
        dockerSocket: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(run, 'docker.sock'),
        buildkitSocket: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(run, 'buildkit.sock'),
        bridge: `bv${id}`,
    };
}
const emptyState = { schemaVersion: 1, processes: {}, versions: {} };
/** What is not understood counts as not noted. */
function readState(value) {
    const { schemaVersion, registryPort, subnet, processes, baseImage, versions } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .fieldsOf */ .Pf)(value);
    if (schemaVersion !== 1)
        return emptyState;
    const { digest, layout } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textsOf */ .CB)(baseImage);
    return {
        schemaVersion,
        ...(typeof registryPort === 'number' && { registryPort }),
        ...(typeof subnet === 'string' && { subnet }),
        processes: Object.fromEntries(Object.entries((0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .fieldsOf */ .Pf)(processes)).filter(isProcess)),
        ...(digest !== undefined && layout !== undefined && { baseImage: { digest, layout } }),
        versions: (0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textsOf */ .CB)(versions),
    };
}
function isProcess(entry) {
    const { pid, startTime } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .fieldsOf */ .Pf)(entry[1]);
    return Number.isSafeInteger(pid) && typeof startTime === 'string';
}
/** The state of one engine, in memory and on disk. Who writes holds the engine's lock. */
class StateFile {
    #path;
    #state;
    #writing = Promise.resolve();
    constructor(path, state) {
        this.#path = path;
        this.#state = state;
    }
    /** A state that cannot be read counts as none: every step of `up` finds out for itself what is there. */
    static async open(path) {
        return new StateFile(path, readState((0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .qF)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch(() => ''))));
    }
    get current() {
        return this.#state;
    }
    /** Steps that run side by side change different fields; `processes` and `versions` are merged by name. */
    async update(change) {
        const old = this.#state;
        this.#state = {
            ...old,
            ...change,
            processes: { ...old.processes, ...change.processes },
            versions: { ...old.versions, ...change.versions },
        };
        this.#writing = this.#writing.then(() => (0,_files_write_whole_js__WEBPACK_IMPORTED_MODULE_3__/* .writeWhole */ .f8)(this.#path, `${JSON.stringify(this.#state, null, 2)}\n`));
        await this.#writing;
    }
}


/***/ }),

/***/ 78236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qx: () => (/* binding */ isDraft),
/* harmony export */   Ue: () => (/* binding */ makeWhole),
/* harmony export */   f8: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/** Writes a file whole or not at all, in a folder that is made if need be. Throws what the file system throws. */
async function writeWhole(path, content, options = {}) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    await makeWhole(path, (draft) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(draft, content, options));
}
/** Has a file made beside `path`, and gives it its name then. Two at once share no draft, and one that fails leaves none. */
async function makeWhole(path, make) {
    // Hidden: what a killed run leaves makes no folder foreign.
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`);
    try {
        await make(draft);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { recursive: true, force: true }).catch(() => undefined);
        throw error;
    }
}
/** Is it the name of a draft? */
function isDraft(name) {
    return /^\.[0-9a-f-]{36}\.tmp$/.test(name);
}


/***/ }),

/***/ 30814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ servesContainers),
/* harmony export */   iS: () => (/* binding */ renderRegistration),
/* harmony export */   lA: () => (/* binding */ parseRegistration),
/* harmony export */   ny: () => (/* binding */ takes),
/* harmony export */   sW: () => (/* binding */ formatsFor)
/* harmony export */ });
/* unused harmony export binfmtFormats */
/** Classes of ELF header: 64 or 32 bit, little or big endian. The last bytes are e_type (executable) and e_machine. */
const little64 = '7f454c46020101000000000000000000';
const little32 = '7f454c46010101000000000000000000';
const big64 = '7f454c46020201000000000000000000';
/** From QEMU's scripts/qemu-binfmt-conf.sh. The masks let OS ABI and ET_DYN (position independent programs) differ. */
const binfmtFormats = [
    {
        architecture: 'amd64',
        qemu: 'x86_64',
        magic: `${little64}02003e00`,
        mask: 'fffffffffffefe00fffffffffffffffffeffffff',
    },
    {
        architecture: '386',
        qemu: 'i386',
        magic: `${little32}02000300`,
        mask: 'fffffffffffefe00fffffffffffffffffeffffff',
    },
    {
        architecture: 'arm64',
        qemu: 'aarch64',
        magic: `${little64}0200b700`,
        mask: 'ffffffffffffff00fffffffffffffffffeffffff',
    },
    {
        architecture: 'arm',
        qemu: 'arm',
        magic: `${little32}02002800`,
        mask: 'ffffffffffffff00fffffffffffffffffeffffff',
    },
    {
        architecture: 'riscv64',
        qemu: 'riscv64',
        magic: `${little64}0200f300`,
        mask: 'ffffffffffffff00fffffffffffffffffeffffff',
    },
    {
        architecture: 'ppc64le',
        qemu: 'ppc64le',
        magic: `${little64}02001500`,
        mask: 'ffffffffffffff00fffffffffffffffffeffff00',
    },
    {
        architecture: 's390x',
        qemu: 's390x',
        magic: `${big64}00020016`,
        mask: 'ffffffffffffff00fffffffffffffffffffeffff',
    },
    {
        architecture: 'mips64le',
        qemu: 'mips64el',
        magic: `${little64}02000800`,
        mask: 'ffffffffffffff00fffffffffffffffffeffffff',
    },
    {
        architecture: 'mips64',
        qemu: 'mips64',
        magic: `${big64}00020008`,
        mask: 'ffffffffffffff00fffffffffffffffffffeffff',
    },
    {
        architecture: 'loong64',
        qemu: 'loongarch64',
        magic: `${little64}02000201`,
        mask: 'fffffffffffffffc00fffffffffffffffeffffff',
    },
];
/** The formats that emulating these platforms takes, each once. Platforms that no emulator knows are left out. */
function formatsFor(platforms) {
    const architectures = new Set(platforms.map((platform) => platform.split('/')[1]));
    return binfmtFormats.filter(({ architecture }) => architectures.has(architecture));
}
/**
 * The line for /proc/sys/fs/binfmt_misc/register (kernel: admin-guide/binfmt-misc.rst). Flag F opens the emulator now,
 * so that containers need no copy of it; C keeps set-user-id programs (sudo, su) working under emulation.
 */
function renderRegistration({ qemu, magic, mask }, emulator, name = `qemu-${qemu}`) {
    const escape = (hex) => hex.replaceAll(/../g, '\\x$&');
    return `:${name}:M::${escape(magic)}:${escape(mask)}:${emulator}:CF`;
}
function parseRegistration(name, text) {
    const field = (key) => new RegExp(`^${key}:? (\\S*)`, 'm').exec(text)?.[1] ?? '';
    return {
        name,
        enabled: text.startsWith('enabled'),
        interpreter: field('interpreter'),
        flags: field('flags'),
        magic: field('magic'),
    };
}
/** Without flag F the kernel looks for the emulator inside each container. */
function servesContainers({ enabled, flags }) {
    return enabled && flags.includes('F');
}
/** Does a registration take this architecture's programs? Class, endianness and e_machine decide; others write other masks. */
function takes(registration, format) {
    const key = (hex) => hex.slice(8, 12) + hex.slice(36, 40);
    return registration.enabled && key(registration.magic) === key(format.magic);
}


/***/ }),

/***/ 6691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   gC: () => (/* binding */ textList),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/** JSON that others wrote, or that an earlier run kept: it may be anything. */
/** The value of a text; undefined when it is no JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** An object by its braces: no list, and not null. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** What an object holds; nothing for everything else. */
function fieldsOf(value) {
    return isObject(value) ? value : {};
}
/** The fields of an object that are texts. */
function textsOf(value) {
    const entries = Object.entries(fieldsOf(value));
    return Object.fromEntries(entries.filter((entry) => typeof entry[1] === 'string'));
}
/** Those of a list's elements that are texts; none of what is no list. */
function textList(value) {
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}


/***/ })

};
