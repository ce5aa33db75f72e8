export const id = 9877;
export const ids = [9877,2961];
export const modules = {

/***/ 78493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Li: () => (/* binding */ lookingInputs),
  We: () => (/* binding */ parseArguments)
});

// UNUSED EXPORTS: commands

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/src/config/table/input.js
var table_input = __webpack_require__(8255);
// EXTERNAL MODULE: ./build/src/config/table/inputs.js + 6 modules
var inputs = __webpack_require__(32768);
;// CONCATENATED MODULE: ./build/src/config/table/flags.js



/** Flags that are no inputs: they say what to do with the answer. */
const switches = ['help', 'version', 'json', 'bake', 'debug'];
const shortSwitches = { h: 'help' };
/** Every flag by its spelling, without the dashes. */
function readFlags() {
    const flags = new Map(switches.map((name) => [name, { input: null, name, whole: false }]));
    for (const input of (0,inputs/* inputsOf */.Vc)('cli')) {
        flags.set((0,table_input/* flagOf */.iP)(input), { input, name: input.name, whole: false });
        for (const flag of input.flags ?? [])
            flags.set(flag.replace(/^-+/, ''), { input, name: input.name, whole: true });
    }
    for (const [short, name] of Object.entries(shortSwitches))
        flags.set(short, { input: null, name, whole: false });
    return flags;
}
/** Splits a command line as Node does, without judging it: an unknown flag is a token like any other. */
function tokenize(argv, flags) {
    const options = [...flags].map(([spelling, flag]) => {
        const takesValue = flag.input !== null && flag.input.form !== 'boolean';
        return [
            spelling,
            { type: takesValue ? 'string' : 'boolean', ...(spelling.length === 1 && { short: spelling }) },
        ];
    });
    return (0,external_node_util_.parseArgs)({
        args: [...argv],
        options: Object.fromEntries(options),
        strict: false,
        allowPositionals: true,
        tokens: true,
    });
}
function isItem(flag) {
    return ['lines', 'values', 'pairs'].includes(flag.input?.form ?? '');
}

// EXTERNAL MODULE: ./build/src/config/file/limits.js
var limits = __webpack_require__(52007);
// EXTERNAL MODULE: ./build/src/text/quote.js
var quote = __webpack_require__(2961);
// EXTERNAL MODULE: ./build/src/config/table/renamed.js
var renamed = __webpack_require__(60649);
// EXTERNAL MODULE: ./build/src/text/suggest.js
var suggest = __webpack_require__(10999);
;// CONCATENATED MODULE: ./build/src/config/command-line/arguments.js





const commands = ['build', 'plan', 'inspect', 'comment', 'engine'];
/** Commands that look at what is there: the inputs that each takes, and what it does. */
const lookingInputs = {
    inspect: ['platforms', 'insecure-registries'],
    comment: ['comment-threshold'],
};
const looking = {
    inspect: 'it looks at images that are there, and builds nothing',
    comment: 'it tells of a run that is over, and builds nothing',
};
/** Reads a command line, `argv` without node and script. Throws nothing: what is wrong is in `problems`. */
function parseArguments(argv) {
    const at = argv.findIndex((argument) => !argument.startsWith('-'));
    if (argv[at] === 'engine' && argv.slice(0, at).every((argument) => switchOf(argument) !== null))
        return parseEngine(argv.slice(0, at), argv.slice(at + 1));
    const reader = new CommandLine(readFlags());
    reader.read(reader.takeTagged(argv));
    return reader.finish();
}
function switchOf(argument) {
    return switches.find((name) => argument === `--${name}`) ?? (argument === '-h' ? 'help' : null);
}
/** The engine's command line is its own: only switches in front of `--` are taken out of it. */
function parseEngine(before, after) {
    const end = after.indexOf('--');
    const own = end < 0 ? after : after.slice(0, end);
    const found = [...before, ...own].flatMap((argument) => switchOf(argument) ?? []);
    const operands = [...own.filter((argument) => switchOf(argument) === null), ...after.slice(own.length)];
    return { command: 'engine', operands, switches: new Set(found), values: new Map(), problems: [] };
}
class CommandLine {
    #flags;
    #values = new Map();
    #switches = new Set();
    #words = [];
    #problems = [];
    #previousUnknown = false;
    constructor(flags) {
        this.#flags = flags;
    }
    /** `plan --bake --tags`: without a value it asks for the definition with tags. The rest of the command line. */
    takeTagged(argv) {
        const at = argv.findIndex((word, index) => word === '--tags' && /^(?:-|$)/.test(argv[index + 1] ?? ''));
        if (at < 0 || !argv.includes('--bake'))
            return argv;
        this.#switches.add('tags');
        return argv.toSpliced(at, 1);
    }
    read(argv) {
        for (const token of tokenize(argv, this.#flags).tokens) {
            // The word after an unknown flag is most likely its value: one problem, not two.
            const swallowed = this.#previousUnknown && token.kind === 'positional';
            this.#previousUnknown = false;
            if (token.kind === 'positional' && !swallowed)
                this.#words.push(token.value);
            if (token.kind === 'option')
                this.#readOption(token);
        }
    }
    #readOption(token) {
        const { name, rawName } = token;
        const flag = this.#flags.get(name);
        const negated = name.startsWith('no-') ? this.#flags.get(name.slice(3)) : undefined;
        if (flag !== undefined)
            this.#readKnown(flag, token);
        else if (negated?.input?.form === 'boolean')
            this.#add(negated, { text: 'false', where: rawName });
        else
            this.#refuseUnknown(name, rawName, token.inlineValue === true);
    }
    #readKnown(flag, { rawName, value, inlineValue }) {
        const isFlag = inlineValue !== true && value !== undefined && /^--?[a-z]/.test(value);
        const single = flag.whole && isItem(flag);
        if (flag.input === null)
            this.#switches.add(flag.name);
        else if (flag.input.form === 'boolean')
            this.#add(flag, { text: value ?? 'true', where: rawName });
        else if (value === undefined || value === '' || isFlag)
            this.#refuseEmpty(flag, rawName, value);
        else
            this.#add(flag, { text: value, where: rawName, ...(single && { whole: true }) });
    }
    #add(flag, item) {
        this.#values.set(flag.name, [...(this.#values.get(flag.name) ?? []), item]);
    }
    #refuseUnknown(name, rawName, inline) {
        const names = [...this.#flags.keys()].filter((spelling) => spelling.length > 1);
        const isMany = this.#problems.length > limits/* limits */.Fy.problems;
        const best = name.length > 1 && !isMany ? (0,suggest/* suggest */.Z)(name, names) : null;
        this.#previousUnknown = !inline;
        const fix = best === null ? 'see build-variants --help' : `did you mean --${best}?`;
        this.#problems.push((0,renamed/* describeRenamed */.E)(name, rawName, 'cli') ?? {
            code: 'UNKNOWN_FLAG',
            what: `there is no flag ${(0,quote/* quote */.h)(rawName)}`,
            fix,
        });
    }
    #refuseEmpty(flag, rawName, value) {
        const why = value === '' ? 'it was given an empty one (an unset variable?)' : undefined;
        this.#problems.push({
            code: 'NO_VALUE',
            what: `${rawName} needs a value`,
            ...(why !== undefined && { why }),
            fix: `write ${rawName} <${flag.input?.value ?? 'value'}>`,
        });
    }
    finish() {
        if (this.#words.slice(0, 2).includes('help'))
            this.#switches.add('help');
        if (this.#switches.has('help'))
            return this.#finishHelp();
        const [first, ...more] = this.#words;
        const command = commands.find((name) => name === first);
        const operands = command === undefined ? this.#words : more;
        const result = { command: command ?? 'build', switches: this.#switches, values: this.#values };
        if (this.#switches.has('bake') && this.#refuseBake(result.command, operands))
            return { ...result, operands: [], problems: this.#problems };
        if (command === 'inspect' || command === 'comment') {
            this.#refuseUnused(command);
            return { ...result, operands, problems: this.#problems };
        }
        this.#takeContext(operands, command);
        return { ...result, operands: [], problems: this.#problems };
    }
    #takeContext([context, ...surplus], command) {
        if (context !== undefined && looksLikePath(context) && surplus.length === 0)
            this.#add({ input: null, name: 'context', whole: false }, { text: context, where: 'the command line' });
        else if (context !== undefined)
            this.#refuseWord(context, command);
    }
    /** `help all`, `--help all`: every flag. What else was typed is not judged. */
    #finishHelp() {
        if (this.#words.includes('all'))
            this.#switches.add('all');
        const command = commands.find((name) => this.#words.includes(name)) ?? 'build';
        return { command, operands: [], switches: this.#switches, values: this.#values, problems: [] };
    }
    /** `--bake` is often meant as `--bake-file`: without this, a build that nobody asked for would start. */
    #refuseBake(command, operands) {
        const file = operands.find((word) => /^[\w./-]+\.(?:hcl|json)$/.test(word));
        if (command === 'plan' && file === undefined)
            return false;
        this.#problems.push({
            code: 'FLAG_NOT_FOR_COMMAND',
            what: file === undefined ? `--bake is not for ${command}` : '--bake takes no file',
            why: 'plan --bake prints a definition for docker buildx bake',
            fix: `write plan --bake for that, or --bake-file ${file ?? 'docker-bake.hcl'} to build the targets of a bake file`,
        });
        return true;
    }
    #refuseUnused(command) {
        const taken = lookingInputs[command];
        for (const [name, [item]] of this.#values)
            if (item !== undefined && !taken.includes(name))
                this.#problems.push({
                    code: 'FLAG_NOT_FOR_COMMAND',
                    what: `${item.where} is not for ${command}`,
                    why: looking[command],
                    fix: `leave it out; see build-variants ${command} --help`,
                });
    }
    #refuseWord(word, command) {
        if (command !== undefined && commands.some((name) => name === word))
            this.#problems.push({
                code: 'UNKNOWN_COMMAND',
                what: `there are two commands: ${command} and ${word}`,
                fix: 'keep one',
            });
        else
            this.#problems.push({
                code: 'UNKNOWN_COMMAND',
                what: `there is no command ${(0,quote/* quote */.h)(word)}`,
                why: 'the commands are build, plan, inspect, comment, engine and help',
                fix: (0,suggest/* didYouMean */.a)(word, commands, 'see build-variants --help; for a context folder write --context'),
            });
    }
}
function looksLikePath(word) {
    return /^\.{1,2}$|[/\\]/.test(word);
}


/***/ }),

/***/ 52007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ describeLargeSet),
/* harmony export */   Fy: () => (/* binding */ limits),
/* harmony export */   L2: () => (/* binding */ cutProblems),
/* harmony export */   Ul: () => (/* binding */ describeLargePlan),
/* harmony export */   vj: () => (/* binding */ describeLargeFile)
/* harmony export */ });
/* harmony import */ var _model_door_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95943);
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8166);


/**
 * How much of everything is taken. Far above what projects have (the largest public matrices build some hundreds of images),
 * and low enough that reading, planning and reporting take seconds: a run then ends by what it builds, not by its lists.
 */
const limits = {
    /** Of variants.yml: 5,000 variants with 200 bytes each. */
    fileBytes: 2 ** 20,
    /** Lists and maps in each other: variants.yml has four levels. */
    nesting: 64,
    /** Values of variants.yml, aliases and merges written out. */
    values: 200_000,
    variants: 5000,
    /** In one run: each is a target of one bake. */
    cells: 5000,
    /** Tags, build arguments and labels of all cells together: what a plan holds, times the report's copies of it. */
    planned: 1_000_000,
    /** Problems that are told. */
    problems: 100,
};
/** Null for a file that can be read. */
function describeLargeFile(name, bytes) {
    if (bytes <= limits.fileBytes)
        return null;
    return {
        code: 'FILE_TOO_LARGE',
        what: `${name} has ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(bytes)}, and at most ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(limits.fileBytes)} are read`,
        why: `${name} is read as a whole before anything is checked`,
        fix: 'keep only the variants in it, or split it',
    };
}
/** `place`: what the set could be split into. Null for a set that can be planned. */
function describeLargeSet(count, place) {
    if (count <= limits.variants)
        return null;
    return {
        code: 'TOO_MANY',
        what: `there are ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(count, 'variant')}, and at most ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(limits.variants)} can be in a set`,
        why: 'each becomes a target of one bake on each platform, and a row of every table',
        fix: `split the set into several ${place}`,
    };
}
/** What a plan of the request would be too large for; null when it can be made. Asked before one is. */
function describeLargePlan(request, door) {
    const selection = request.selection === null ? null : new Set(request.selection);
    const selected = request.variants.filter(({ name }) => selection?.has(name) ?? true);
    const counts = selected.map(({ platforms }) => platforms.length);
    const cells = sum(counts);
    if (cells > limits.cells)
        return describeCells(counts, cells, door);
    const shared = Object.keys(request.build.buildArgs).length + Object.keys(request.labels).length;
    const own = selected.map(({ buildArgs }, index) => Object.keys(buildArgs).length * (counts[index] ?? 0));
    const inCells = cells * shared + sum(own);
    const tags = countTags(request);
    if (inCells + tags <= limits.planned)
        return null;
    const isTags = tags > inCells;
    return {
        code: 'TOO_MANY',
        what: `the plan would hold ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(inCells + tags)} values, and at most ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(limits.planned)} are kept`,
        why: isTags
            ? `${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(request.variants.length, 'variant')} with ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(Math.round(tags / request.variants.length), 'tag')}`
            : `${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(cells, 'image')} with ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(Math.floor(inCells / cells), 'build argument')} and labels`,
        fix: 'give fewer of them',
    };
}
function describeCells(counts, cells, door) {
    const most = counts.reduce((one, other) => Math.max(one, other), 0);
    const upTo = most * counts.length === cells ? '' : 'up to ';
    return {
        code: 'TOO_MANY',
        what: `${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(counts.length, 'variant')} on ${upTo}${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(most, 'platform')} are ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(cells)} images, and at most ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(limits.cells)} are built in one run`,
        why: 'each is a target of one bake, and a row of every table',
        fix: `build them in several runs: choose with ${(0,_model_door_words_js__WEBPACK_IMPORTED_MODULE_0__/* .nameInput */ .K)(door, 'variant')} or ${(0,_model_door_words_js__WEBPACK_IMPORTED_MODULE_0__/* .nameInput */ .K)(door, 'platforms')}`,
    };
}
/** Of the whole set: that is where tags that collide are looked for. */
function countTags({ variants, platforms, images, tags }) {
    // A release is four tags.
    const everywhere = tags.kind === 'listed' ? tags.bare.length : 4;
    const references = tags.kind === 'listed' ? tags.references.length : 0;
    const each = everywhere * Math.max(1, images.length) + references;
    const own = sum(variants.map((one) => one.tags.length * Math.max(1, images.length) + one.references.length));
    const copies = tags.perPlatform ? 1 + platforms.length : 1;
    return (variants.length * each + own) * copies;
}
function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
}
/** At most a hundred, the last of which counts the others: nobody reads more, and logs have an end. */
function cutProblems(problems) {
    if (problems.length <= limits.problems)
        return problems;
    const shown = problems.slice(0, limits.problems - 1);
    const rest = problems.length - shown.length;
    return [
        ...shown,
        {
            code: 'MORE_PROBLEMS',
            what: `${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(rest, 'more problem')} are not shown`,
            fix: 'correct these first',
        },
    ];
}


/***/ }),

/***/ 59877:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _config_command_line_arguments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78493);
/* harmony import */ var _door_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9130);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35076);
/* harmony import */ var _github_cache_client_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16375);
/* harmony import */ var _outlive_readers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12560);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36757);
/** Door 2: the command line. Light until it knows what is wanted: `--help` loads no room but config's table. */






async function dispatch(args, door) {
    switch (args.command) {
        case 'build':
            return (await Promise.all(/* import() */[__webpack_require__.e(6353), __webpack_require__.e(3188), __webpack_require__.e(3658), __webpack_require__.e(6274), __webpack_require__.e(185), __webpack_require__.e(4065), __webpack_require__.e(707), __webpack_require__.e(3771), __webpack_require__.e(6225)]).then(__webpack_require__.bind(__webpack_require__, 24506))).buildCommand(args, door);
        case 'plan':
            return (await Promise.all(/* import() */[__webpack_require__.e(6353), __webpack_require__.e(3188), __webpack_require__.e(3658), __webpack_require__.e(6274), __webpack_require__.e(185), __webpack_require__.e(707), __webpack_require__.e(9467)]).then(__webpack_require__.bind(__webpack_require__, 49467))).planCommand(args, door);
        case 'inspect':
            return (await Promise.all(/* import() */[__webpack_require__.e(3188), __webpack_require__.e(3658), __webpack_require__.e(4308)]).then(__webpack_require__.bind(__webpack_require__, 14308))).inspectCommand(args, door);
        case 'comment':
            return (await Promise.all(/* import() */[__webpack_require__.e(207), __webpack_require__.e(3658), __webpack_require__.e(3524), __webpack_require__.e(8977), __webpack_require__.e(2091)]).then(__webpack_require__.bind(__webpack_require__, 32091))).commentCommand(args, door);
        case 'engine':
            return (await __webpack_require__.e(/* import() */ 3980).then(__webpack_require__.bind(__webpack_require__, 43980))).engineCommand(args.operands, door);
    }
}
async function main(argv) {
    const args = (0,_config_command_line_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArguments */ .We)(argv);
    if (args.switches.has('help')) {
        const { renderHelp } = await __webpack_require__.e(/* import() */ 5292).then(__webpack_require__.bind(__webpack_require__, 25292));
        process.stdout.write(renderHelp(args.command, { width: process.stdout.columns, all: args.switches.has('all') }));
        return 0;
    }
    if (args.switches.has('version')) {
        process.stdout.write(`build-variants ${_model_version_js__WEBPACK_IMPORTED_MODULE_4__/* .version */ .r}\n`);
        return 0;
    }
    const prints = args.command === 'plan' && args.switches.has('bake');
    const json = args.switches.has('json');
    const door = (0,_door_js__WEBPACK_IMPORTED_MODULE_1__/* .openDoor */ .f)('cli', process, prints || json);
    try {
        return await dispatch(args, door);
    }
    catch (error) {
        return (0,_explain_js__WEBPACK_IMPORTED_MODULE_2__/* .explain */ .W)(error, { door, debug: args.switches.has('debug'), json: json && !prints });
    }
}
const [, , command, ...operands] = process.argv;
(0,_outlive_readers_js__WEBPACK_IMPORTED_MODULE_3__/* .outliveReaders */ .B)(process);
// This very bundle, started again by itself. It has no door: a signal is to end it at once.
if (command === _github_cache_client_js__WEBPACK_IMPORTED_MODULE_5__.cacheClientCommand)
    await (0,_github_cache_client_js__WEBPACK_IMPORTED_MODULE_5__.runCacheClient)(operands);
else
    process.exitCode = await main(process.argv.slice(2));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 2961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ listNames),
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
/** Everything that does not show itself, or that changes how its neighbours are shown. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** A user's text in a message: in quotes, what is invisible spelled out, at most 80 characters. */
function quote(text) {
    const cut = text.length > 80 ? `${text.slice(0, 80)}…` : text;
    return JSON.stringify(cut).replace(invisible, spell);
}
/** A character by name, for messages that must show which one is meant: `U+200B`. */
function spell(character) {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}
/** A list for messages, cut after a dozen: `a, b, c`. */
function listNames(names) {
    const shown = names.slice(0, 12).join(', ');
    return names.length > 12 ? `${shown} and ${names.length - 12} more` : shown;
}


/***/ })

};
