export const id = 3980;
export const ids = [3980];
export const modules = {

/***/ 43980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  engineCommand: () => (/* binding */ engineCommand)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/src/doors/own-command.js

/**
 * How this command line is called where it runs, for hints: by its name where it is installed, by npm in its own checkout, else by
 * node and its file.
 */
function ownCommand({ env, cwd, program }) {
    const [, file = ''] = program;
    if ((0,external_node_path_.basename)(file) === 'build-variants')
        return 'build-variants';
    if (env['npm_package_name'] === 'build-variants' && env['npm_lifecycle_event'] !== undefined)
        return 'npm run';
    const way = (0,external_node_path_.relative)(cwd, file);
    return `node ${way.startsWith('..') ? file : way}`;
}

// EXTERNAL MODULE: ./build/src/model/failure.js
var failure = __webpack_require__(82917);
// EXTERNAL MODULE: ./build/src/files/home-directory.js
var home_directory = __webpack_require__(29364);
;// CONCATENATED MODULE: ./build/src/doors/commands/engine.js






const verbs = ['up', 'down', 'status', 'run'];
/** `engine up | down | status | run -- <command>`. Gives the exit code; `run` gives the command's own. */
async function engineCommand(operands, door) {
    const command = readCommand(operands);
    const printer = door.printer({ progress: 'auto' });
    const options = {
        home: engineHome(door),
        env: door.env,
        signal: door.signal,
        log: (line) => printer.note(`engine: ${line}`),
        ...(command.name !== undefined && { name: command.name }),
    };
    if (command.verb === 'run')
        return runWithEngine(command, options, { door, printer });
    if (command.verb === 'up')
        return up(options, { door, printer });
    if (command.verb === 'down')
        return down(options, printer);
    return engine_status(options, { door, printer });
}
function readCommand(operands) {
    const end = operands.indexOf('--');
    const own = end < 0 ? operands : operands.slice(0, end);
    const command = end < 0 ? [] : operands.slice(end + 1);
    const [verb, flag, name, ...surplus] = own;
    const known = verbs.find((word) => word === verb);
    const named = flag === undefined || (flag === '--name' && name !== undefined);
    if (known === undefined || !named || surplus.length > 0 || (known === 'run') !== command.length > 0)
        throw new failure/* Failure */.H('usage', {
            code: 'ENGINE_USAGE',
            what: verb === undefined ? 'engine needs a word' : `"engine ${operands.join(' ')}" is not understood`,
            why: 'it is engine up, down or status, or engine run -- <command>, each with --name <name> if wanted',
            fix: 'see build-variants engine --help',
        });
    return { verb: known, name, command };
}
function engineHome({ env }) {
    const cache = env['XDG_CACHE_HOME'] || (0,external_node_path_.join)((0,home_directory/* homeDirectory */.R)(env) ?? (0,external_node_os_.tmpdir)(), '.cache');
    return (0,external_node_path_.join)(cache, 'build-variants', 'engine');
}
async function up(options, { door, printer }) {
    const { upEngine } = await Promise.all(/* import() */[__webpack_require__.e(3188), __webpack_require__.e(6068), __webpack_require__.e(4016)]).then(__webpack_require__.bind(__webpack_require__, 64016));
    const engine = await upEngine(options);
    if (door.json)
        printer.result(JSON.stringify(engine, null, 2));
    else
        printer.result(describe(engine, ownCommand(door)));
    return 0;
}
function describe(engine, own) {
    const named = engine.name === 'default' ? '' : ` --name ${engine.name}`;
    // npm keeps flags for itself that do not stand behind dashes.
    const dashed = own === 'npm run' ? '-- ' : '';
    const versions = Object.entries(engine.versions).map(([name, version]) => `${name} ${version}`);
    return [
        `engine "${engine.name}" is up: registry ${engine.registry}, builder ${engine.builder}`,
        `  ${versions.join(', ')}`,
        `  use it:  ${own} engine ${dashed}run${named} -- <command>`,
        `  end it:  ${own} engine ${dashed}down${named}`,
    ].join('\n');
}
async function down(options, printer) {
    const { downEngine } = await Promise.all(/* import() */[__webpack_require__.e(6068), __webpack_require__.e(2585)]).then(__webpack_require__.bind(__webpack_require__, 12102));
    const { downloads } = await downEngine(options);
    printer.result(`the engine is removed; its downloads stay in ${downloads}`);
    return 0;
}
async function engine_status(options, { door, printer }) {
    const { engineStatus } = await Promise.all(/* import() */[__webpack_require__.e(6068), __webpack_require__.e(211)]).then(__webpack_require__.bind(__webpack_require__, 78036));
    const found = await engineStatus(options);
    if (door.json)
        printer.result(JSON.stringify(found, null, 2));
    else {
        const parts = Object.entries(found.parts).map(([part, works]) => `${works ? 'up  ' : 'down'}  ${part}`);
        printer.result([`engine: ${found.state}`, ...parts.map((line) => `  ${line}`)].join('\n'));
    }
    return found.state === 'up' ? 0 : 3;
}
/** The machine's own Docker when it answers; otherwise the engine, which stays up for the next time. */
async function runWithEngine(command, options, output) {
    const { findDocker } = await __webpack_require__.e(/* import() */ 5598).then(__webpack_require__.bind(__webpack_require__, 25598));
    const docker = await findDocker(options.env);
    if (docker.kind === 'daemon')
        return runCommand(command.command, output.door.env, output.door);
    const { upEngine } = await Promise.all(/* import() */[__webpack_require__.e(3188), __webpack_require__.e(6068), __webpack_require__.e(4016)]).then(__webpack_require__.bind(__webpack_require__, 64016));
    output.printer.note(`no Docker here: using an engine of our own (end it with: ${ownCommand(output.door)} engine down)`);
    const engine = await upEngine(options);
    return runCommand(command.command, { ...output.door.env, ...engine.env }, output.door);
}
function runCommand([program = '', ...args], env, { stops }) {
    return new Promise((done, fail) => {
        const child = (0,external_node_child_process_.spawn)(program, args, { env, stdio: 'inherit' });
        // It decides how to end, and we report that. A terminal sends Ctrl-C to it, too.
        stops.handOver((signal) => {
            if (signal !== 'SIGINT' || !process.stdin.isTTY)
                child.kill(signal);
        });
        child.on('error', (cause) => fail(notStarted(program, cause)));
        child.on('close', (code, signal) => done(code ?? 128 + (signal === null ? 0 : external_node_os_.constants.signals[signal])));
    });
}
function notStarted(program, cause) {
    const problem = {
        code: 'PROGRAM_NOT_STARTED',
        what: `${program} could not be started`,
        why: cause.message,
        fix: 'check its name and PATH',
    };
    return new failure/* Failure */.H('environment', problem, cause);
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


/***/ })

};
