#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 1916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 7883:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Ac: () => (/* binding */ inspectInputs),
  We: () => (/* binding */ parseArguments)
});

// UNUSED EXPORTS: commands

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./src/config/table/input.ts
var table_input = __nccwpck_require__(3945);
// EXTERNAL MODULE: ./src/config/table/inputs.ts + 5 modules
var inputs = __nccwpck_require__(5741);
;// CONCATENATED MODULE: ./src/config/table/flags.ts



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

// EXTERNAL MODULE: ./src/config/file/limits.ts
var limits = __nccwpck_require__(3713);
// EXTERNAL MODULE: ./src/text/quote.ts
var quote = __nccwpck_require__(5383);
// EXTERNAL MODULE: ./src/config/table/renamed.ts
var renamed = __nccwpck_require__(6767);
// EXTERNAL MODULE: ./src/text/suggest.ts
var suggest = __nccwpck_require__(4185);
;// CONCATENATED MODULE: ./src/config/command-line/arguments.ts





const commands = ['build', 'plan', 'inspect', 'engine'];
/** The inputs that `inspect` takes. */
const inspectInputs = ['platforms', 'insecure-registries'];
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
        if (command === 'inspect') {
            this.#refuseUnused();
            return { ...result, operands, problems: this.#problems };
        }
        const [context, ...surplus] = operands;
        if (context !== undefined && looksLikePath(context) && surplus.length === 0)
            this.#add({ input: null, name: 'context', whole: false }, { text: context, where: 'the command line' });
        else if (context !== undefined)
            this.#refuseWord(context, command);
        return { ...result, operands: [], problems: this.#problems };
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
    #refuseUnused() {
        for (const [name, [item]] of this.#values)
            if (item !== undefined && !inspectInputs.includes(name))
                this.#problems.push({
                    code: 'FLAG_NOT_FOR_COMMAND',
                    what: `${item.where} is not for inspect`,
                    why: 'it looks at images that are there, and builds nothing',
                    fix: 'leave it out; see build-variants inspect --help',
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
                why: 'the commands are build, plan, inspect, engine and help',
                fix: (0,suggest/* didYouMean */.a)(word, commands, 'see build-variants --help; for a context folder write --context'),
            });
    }
}
function looksLikePath(word) {
    return /^\.{1,2}$|[/\\]/.test(word);
}


/***/ }),

/***/ 3713:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ describeLargeSet),
/* harmony export */   Fy: () => (/* binding */ limits),
/* harmony export */   L2: () => (/* binding */ cutProblems),
/* harmony export */   Ul: () => (/* binding */ describeLargePlan),
/* harmony export */   vj: () => (/* binding */ describeLargeFile)
/* harmony export */ });
/* harmony import */ var _model_door_words_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9545);
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4492);


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

/***/ 9386:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ tellIn)
/* harmony export */ });
/* unused harmony export inWordsOf */
/* harmony import */ var _model_door_words_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9545);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5741);


const names = new Set(_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .QL.map(({ name }) => name));
/**
 * Rooms that know no door name an input between backticks, alone or with its value: `tags`, `driver-opts: image=…`. Here it
 * becomes what can be written at the door: --tags, --driver-opts image=…. Other text between backticks stays.
 */
function inWordsOf(door, text) {
    return text.replace(/`([a-z][a-z-]*)(?:: ([^`]+))?`/g, (whole, name, value) => {
        if (!names.has(name))
            return whole;
        return value === undefined ? (0,_model_door_words_js__WEBPACK_IMPORTED_MODULE_0__/* .nameInput */ .K)(door, name) : (0,_model_door_words_js__WEBPACK_IMPORTED_MODULE_0__/* .writeInput */ .O)(door, name, value);
    });
}
/** A problem in the door's words, or any value that holds problems and reasons, such as a report. */
function tellIn(door, value) {
    if (Array.isArray(value))
        return value.map((item) => tellIn(door, item));
    if (typeof value !== 'object' || value === null)
        return value;
    const told = isProblem(value) ? ['what', 'why', 'fix', 'where'] : reasons;
    const entries = Object.entries(value).map(([key, item]) => [
        key,
        typeof item === 'string' && told.includes(key) ? inWordsOf(door, item) : tellIn(door, item),
    ]);
    return Object.fromEntries(entries);
}
const reasons = ['reason', 'importReason', 'exportReason', 'writeReason', 'keepReason'];
function isProblem(value) {
    return 'code' in value && 'what' in value;
}


/***/ }),

/***/ 3945:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ doorsOnly),
/* harmony export */   TN: () => (/* binding */ groups),
/* harmony export */   fC: () => (/* binding */ everywhere),
/* harmony export */   iP: () => (/* binding */ flagOf)
/* harmony export */ });
const groups = [
    'Variants',
    'Images and tags',
    'Result',
    'Build',
    'Cache',
    'Secrets',
    'Builder',
    'Output on screen',
];
/** The CLI's flag, without dashes. */
function flagOf({ flag, name }) {
    return flag ?? name;
}
const everywhere = ['action', 'cli', 'file'];
/** What decides about rights, places and this one run is never taken from a file in the repository. */
const doorsOnly = ['action', 'cli'];


/***/ }),

/***/ 5741:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  cu: () => (/* binding */ findInput),
  QL: () => (/* binding */ inputs),
  Vc: () => (/* binding */ inputsOf)
});

// UNUSED EXPORTS: outputs

// EXTERNAL MODULE: ./src/config/table/input.ts
var input = __nccwpck_require__(3945);
;// CONCATENATED MODULE: ./src/config/table/build.ts

const group = 'Build';
/** With the names and meanings of docker/build-push-action. */
const buildInputs = [
    {
        name: 'context',
        form: 'path',
        group,
        doors: input/* everywhere */.fC,
        default: '.',
        value: 'folder',
        description: 'The build context. Git and HTTP contexts need allow-remote-context.',
    },
    {
        name: 'file',
        form: 'path',
        group,
        doors: input/* everywhere */.fC,
        flags: ['-f'],
        value: 'path',
        description: 'The Dockerfile. When not given: `Dockerfile` in the context.',
    },
    {
        name: 'target',
        form: 'string',
        group,
        doors: input/* everywhere */.fC,
        value: 'stage',
        description: 'The Dockerfile stage to build. When not given: the last.',
    },
    {
        name: 'build-args',
        form: 'pairs',
        group,
        doors: input/* everywhere */.fC,
        flags: ['--build-arg'],
        value: 'KEY=value',
        description: 'Build arguments of every variant. `KEY` alone takes its value from the environment. Those of inputs and flags are added to those of the file.',
    },
    {
        name: 'build-contexts',
        form: 'pairs',
        group,
        doors: input/* everywhere */.fC,
        flags: ['--build-context'],
        value: 'name=path',
        description: 'More contexts by name: a folder, docker-image://… or oci-layout://….',
    },
    {
        name: 'allow-remote-context',
        form: 'boolean',
        group,
        doors: input/* doorsOnly */.EN,
        default: 'false',
        description: 'Allow Git and HTTP addresses as context and build-contexts.',
    },
    {
        name: 'network',
        form: 'choice',
        choices: ['default', 'none', 'host'],
        group,
        doors: input/* everywhere */.fC,
        description: 'Network of RUN steps: default, none or host. `host` needs allow: network.host.',
    },
    {
        name: 'add-hosts',
        form: 'list',
        group,
        doors: input/* everywhere */.fC,
        flags: ['--add-host'],
        value: 'host:ip',
        description: 'Host names that RUN steps resolve to the given addresses.',
    },
    {
        name: 'allow',
        form: 'list',
        group,
        doors: input/* doorsOnly */.EN,
        value: 'right',
        description: 'Rights that RUN steps may ask for: network.host, security.insecure, device. A bake file may also need ssh, and fs.read=folder for what it reads outside the working directory.',
    },
    {
        name: 'shm-size',
        form: 'string',
        group,
        doors: input/* everywhere */.fC,
        value: 'size',
        description: 'Size of /dev/shm in RUN steps: 64m, 2g.',
    },
    {
        name: 'ulimit',
        form: 'lines',
        group,
        doors: input/* everywhere */.fC,
        value: 'name=soft:hard',
        description: 'Limits of RUN steps: nofile=1024:2048.',
    },
    {
        name: 'no-cache',
        form: 'boolean',
        group,
        doors: input/* everywhere */.fC,
        default: 'false',
        description: 'Run every step, whatever the cache holds.',
    },
    {
        name: 'no-cache-filters',
        form: 'list',
        group,
        doors: input/* everywhere */.fC,
        flags: ['--no-cache-filter'],
        value: 'stage',
        description: 'Stages that are always rebuilt.',
    },
    {
        name: 'pull',
        form: 'boolean',
        group,
        doors: input/* everywhere */.fC,
        default: 'false',
        description: 'Look for newer base images, even where the builder has one.',
    },
    {
        name: 'provenance',
        form: 'string',
        group,
        doors: input/* everywhere */.fC,
        value: 'true|mode=max',
        description: 'Provenance attestation. When not given: as buildx does.',
    },
    {
        name: 'sbom',
        form: 'string',
        group,
        doors: input/* everywhere */.fC,
        value: 'true|generator=…',
        description: 'SBOM attestation. When not given: none.',
    },
];

;// CONCATENATED MODULE: ./src/config/table/builder.ts

const secrets = 'Secrets';
const secretInputs = [
    {
        name: 'secrets',
        form: 'values',
        group: secrets,
        doors: input/* doorsOnly */.EN,
        value: 'id=value',
        description: 'Build secrets by value, which ends where its line ends. A value of several lines stands in double quotes, with its id.',
    },
    {
        name: 'secret-envs',
        form: 'list',
        group: secrets,
        doors: input/* doorsOnly */.EN,
        value: 'id=VARIABLE',
        description: 'Build secrets from environment variables.',
    },
    {
        name: 'secret-files',
        form: 'lines',
        group: secrets,
        doors: input/* doorsOnly */.EN,
        value: 'id=path',
        description: 'Build secrets from files.',
    },
    {
        name: 'secret',
        form: 'lines',
        group: secrets,
        doors: ['cli'],
        value: 'id=…,src=…|env=…',
        description: 'A build secret in the spelling of buildx.',
    },
    {
        name: 'ssh',
        form: 'lines',
        group: secrets,
        doors: input/* doorsOnly */.EN,
        value: 'default|id=path',
        description: 'SSH agent sockets or keys for RUN --mount=type=ssh.',
    },
    {
        name: 'github-token',
        form: 'string',
        group: secrets,
        doors: ['action'],
        actionDefault: '${{ github.token }}',
        description: "Reads a Git context from this workflow's own repository.",
    },
];
const builder_group = 'Builder';
const builderInputs = [
    {
        name: 'builder',
        form: 'string',
        group: builder_group,
        doors: input/* doorsOnly */.EN,
        value: 'name',
        description: 'An existing builder. When not given: one of our own where driver, driver-opts, endpoint or buildkitd-config-inline say what it is to be, else $BUILDX_BUILDER, else the current one if it can do the job, else one of our own.',
    },
    {
        name: 'driver',
        form: 'choice',
        choices: ['docker-container', 'remote', 'kubernetes', 'docker', 'cloud'],
        group: builder_group,
        doors: input/* doorsOnly */.EN,
        default: 'docker-container',
        description: 'Driver of a builder of our own. `remote` when endpoint is given.',
    },
    {
        name: 'driver-opts',
        form: 'lines',
        group: builder_group,
        doors: input/* doorsOnly */.EN,
        flags: ['--driver-opt'],
        value: 'key=value',
        description: 'Driver options of a builder of our own.',
    },
    {
        name: 'buildkitd-config-inline',
        form: 'text',
        group: builder_group,
        doors: input/* doorsOnly */.EN,
        value: 'toml',
        description: 'Configuration (buildkitd.toml) of a builder of our own.',
    },
    {
        name: 'endpoint',
        form: 'string',
        group: builder_group,
        doors: input/* doorsOnly */.EN,
        value: 'url',
        description: 'A running BuildKit to use: tcp://host:1234, unix:///run/buildkit/buildkitd.sock.',
    },
    {
        name: 'max-parallel',
        form: 'string',
        group: builder_group,
        doors: input/* everywhere */.fC,
        default: '32',
        value: 'number',
        description: 'How many images BuildKit is given at once, at most. With a cache, or steps that no-cache forces, all are one bake.',
    },
    {
        name: 'binfmt-image',
        form: 'string',
        group: builder_group,
        doors: input/* doorsOnly */.EN,
        value: 'image@digest',
        description: 'Image that installs emulators, with its digest. When not given: ours.',
    },
    {
        name: 'insecure-registries',
        form: 'list',
        group: builder_group,
        doors: input/* doorsOnly */.EN,
        flags: ['--insecure-registry'],
        value: 'host:port',
        description: 'Registries spoken to over plain HTTP or with an unverified certificate.',
    },
    {
        name: 'progress',
        form: 'choice',
        choices: ['auto', 'tty', 'plain', 'quiet'],
        group: 'Output on screen',
        doors: input/* doorsOnly */.EN,
        default: 'auto',
        description: 'How progress is shown: auto, tty (live view), plain (every line) or quiet.',
    },
];

// EXTERNAL MODULE: ./src/model/cache.ts
var cache = __nccwpck_require__(5203);
;// CONCATENATED MODULE: ./src/config/table/cache.ts


const cache_group = 'Cache';
const cacheInputs = [
    {
        name: 'cache',
        form: 'choice',
        choices: ['auto', ...cache/* cacheBackends */._e, 'none'],
        group: cache_group,
        doors: input/* everywhere */.fC,
        default: 'auto',
        description: "Where BuildKit's cache is kept between runs: auto, gha, registry, local or none; experimental: s3, azblob. `auto`: GitHub's cache service where there is one, the builder's own state where it outlives the run, else registry or local.",
    },
    {
        name: 'cache-scope',
        form: 'string',
        group: cache_group,
        doors: input/* everywhere */.fC,
        value: 'prefix',
        description: 'Prefix of the name of every cache. For projects that share one place and have the same image, or none.',
    },
    {
        name: 'cache-mode',
        form: 'choice',
        choices: ['min', 'max'],
        group: cache_group,
        doors: input/* everywhere */.fC,
        default: 'max',
        description: 'What is cached: max (every step) or min (only the steps of the last stage, so that less is found again).',
    },
    {
        name: 'cache-write',
        form: 'choice',
        choices: ['auto', 'always', 'never'],
        group: cache_group,
        doors: input/* doorsOnly */.EN,
        default: 'auto',
        description: 'Which runs write the cache: auto, always or never. `auto`: pushes to the default branch and to cache-branches, and schedules on them. What anybody can start on the default branch (`pull_request_target`, `issue_comment`, `workflow_run` …) never writes.',
    },
    {
        name: 'cache-branches',
        form: 'list',
        group: cache_group,
        doors: input/* doorsOnly */.EN,
        value: 'branch',
        description: 'Branches other than the default one whose pushes write a cache of their own: release/*. `*` stands for any characters.',
    },
    {
        name: 'cache-ref',
        form: 'string',
        group: cache_group,
        doors: input/* everywhere */.fC,
        value: 'reference',
        description: "Where the registry keeps the caches: ghcr.io/acme/cache:buildcache. A cache's name is added to the tag. When not given: the first image, with the tag buildcache.",
    },
    {
        name: 'cache-dir',
        form: 'path',
        group: cache_group,
        doors: input/* everywhere */.fC,
        value: 'folder',
        description: "The folder of local caches, one folder in it for each. When not given: this tool's own.",
    },
    {
        name: 'cache-options',
        form: 'pairs',
        group: cache_group,
        doors: input/* doorsOnly */.EN,
        flags: ['--cache-option'],
        value: 'key=value',
        description: 'Attributes of s3 (bucket and region at least) and azblob (account_url at least), both experimental, as BuildKit names them.',
    },
    {
        name: 'cache-from',
        form: 'lines',
        group: cache_group,
        doors: input/* doorsOnly */.EN,
        value: 'type=…',
        description: 'Raw: a source as buildx takes it, in place of all the above but cache-write and cache-branches. With more than one, steps are missed.',
    },
    {
        name: 'cache-to',
        form: 'lines',
        group: cache_group,
        doors: input/* doorsOnly */.EN,
        value: 'type=…',
        description: 'Raw: a destination as buildx takes it, written by the runs that cache-write allows. `ignore-error` is always on.',
    },
    {
        name: 'cache-buildx',
        form: 'path',
        group: cache_group,
        doors: input/* doorsOnly */.EN,
        value: 'program',
        description: 'Used where the installed buildx is 0.37 or newer, which finds nothing in a cache for several targets: a buildx of 0.25 to 0.36 for builds that import one. When not given: 0.36.1, fetched from its release.',
    },
    {
        name: 'cache-mounts',
        form: 'boolean',
        group: cache_group,
        doors: input/* everywhere */.fC,
        default: 'false',
        description: 'Keep what RUN --mount=type=cache holds between runs, too.',
    },
    {
        name: 'cache-timeout',
        form: 'string',
        group: cache_group,
        doors: input/* doorsOnly */.EN,
        default: '60s',
        value: 'time',
        description: 'How long a cache may make no progress before the run goes on without it: 90s, 2m or seconds.',
    },
];

;// CONCATENATED MODULE: ./src/config/table/images.ts

const images_group = 'Images and tags';
const imageInputs = [
    {
        name: 'images',
        form: 'list',
        group: images_group,
        doors: input/* everywhere */.fC,
        flags: ['-n', '--name', '--image'],
        value: 'repository',
        description: 'Repositories to publish to, without tag: ghcr.io/acme/worker. Upper case becomes lower case. Several registries get the same tags. The CLI also reads $IMAGE_NAME.',
    },
    {
        name: 'tags',
        form: 'list',
        group: images_group,
        doors: input/* everywhere */.fC,
        flags: ['-t', '--tag'],
        value: 'tag',
        description: 'Bare tags for all images, or full references such as docker/metadata-action makes. Each variant but the default one adds its suffix. When not given: derived from the git ref in CI, else `latest`.',
    },
    {
        name: 'tags-per-platform',
        form: 'boolean',
        group: images_group,
        doors: input/* everywhere */.fC,
        default: 'false',
        description: 'Also tag every platform by itself: latest-redis-amd64.',
    },
    {
        name: 'edge-tag',
        form: 'string',
        group: images_group,
        doors: input/* everywhere */.fC,
        default: 'edge',
        value: 'tag',
        description: 'The tag that the default branch gets when tags are derived from the git ref.',
    },
    {
        name: 'sha-tag',
        form: 'boolean',
        group: images_group,
        doors: input/* everywhere */.fC,
        default: 'false',
        description: 'Also tag the commit: sha-860c190, as type=sha of docker/metadata-action. Added to the tags that are given or derived.',
    },
    {
        name: 'labels',
        form: 'pairs',
        group: images_group,
        doors: input/* everywhere */.fC,
        flags: ['--label'],
        value: 'key=value',
        description: "Labels of every image. Keep what changes with each commit in annotations: a changed label makes every image's digest new.",
    },
    {
        name: 'annotations',
        form: 'pairs',
        group: images_group,
        doors: input/* everywhere */.fC,
        flags: ['--annotation'],
        value: 'key=value',
        description: 'Annotations, each at the level in front of it as buildx has them: `index:`, `manifest:`, `manifest[linux/arm64]:`, `manifest-descriptor:`, `index-descriptor:`, or several with a comma. Without a level: of every index. Those of manifests make the digest of every image new when they change.',
    },
];
const result = 'Result';
const resultInputs = [
    {
        name: 'push',
        form: 'boolean',
        group: result,
        doors: ['action', 'cli'],
        default: 'false',
        description: 'Publish all variants, or none, to the images. Without it nothing leaves this machine.',
    },
    {
        name: 'allow-fork-push',
        form: 'boolean',
        group: result,
        doors: input/* doorsOnly */.EN,
        default: 'false',
        description: "Push also what may be a stranger's code: pull requests from forks, pull_request_target, comments at pull requests, runs that follow a fork's. Anyone who opens a pull request can then publish under its tags. Without it they are built, and nothing is pushed.",
    },
    {
        name: 'load',
        form: 'boolean',
        group: result,
        doors: ['action', 'cli'],
        default: 'false',
        description: 'Load the images into the local Docker. With its containerd image store all platforms; the classic store gets the platform of this machine, and the others are only built.',
    },
    {
        name: 'test-only',
        form: 'boolean',
        group: result,
        doors: ['action', 'cli'],
        default: 'false',
        description: 'Build everything and keep nothing.',
    },
    {
        name: 'output',
        form: 'path',
        group: result,
        doors: ['action', 'cli'],
        default: 'out',
        flags: ['-o', '--out'],
        value: 'folder',
        description: 'Folder for report.json, summary.md and, when nothing is pushed or loaded, the OCI layout of all variants.',
    },
];

;// CONCATENATED MODULE: ./src/config/table/variants.ts

const variants_group = 'Variants';
const variantInputs = [
    {
        name: 'config',
        form: 'path',
        group: variants_group,
        doors: input/* doorsOnly */.EN,
        default: 'variants.yml',
        description: 'The variants file. Inputs and flags override what it says; it need not exist.',
    },
    {
        name: 'variants',
        form: 'list',
        group: variants_group,
        doors: input/* everywhere */.fC,
        value: 'names',
        description: 'The whole set of variants, in order. In variants.yml a list of names or a map of settings per variant.',
    },
    {
        name: 'bake',
        form: 'list',
        group: variants_group,
        doors: input/* everywhere */.fC,
        flag: 'bake-file',
        value: 'path',
        description: "The team's own bake file (hcl, json or compose): each of its targets is a variant. Takes the place of variants, context and file.",
    },
    {
        name: 'bake-target',
        form: 'list',
        group: variants_group,
        doors: input/* everywhere */.fC,
        value: 'names',
        description: 'Targets and groups of the bake file. When not given: its group `default`.',
    },
    {
        name: 'set',
        form: 'lines',
        group: variants_group,
        doors: input/* doorsOnly */.EN,
        value: 'target.key=value',
        description: 'Overrides for the bake file, as `docker buildx bake --set` takes them: *.args.VERSION=1.2.',
    },
    {
        name: 'variant',
        form: 'list',
        group: variants_group,
        doors: input/* doorsOnly */.EN,
        flags: ['-b', '--backend'],
        value: 'names',
        description: 'Build only these variants of the set. A selection never counts as the whole plan; "all" means the variant of that name.',
    },
    {
        name: 'build-all',
        form: 'boolean',
        group: variants_group,
        doors: ['cli'],
        description: 'Build the whole set, as without --variant.',
    },
    {
        name: 'variant-arg',
        form: 'string',
        group: variants_group,
        doors: input/* everywhere */.fC,
        value: 'ARG',
        description: "The Dockerfile's ARG that selects the variant. Not needed when variants differ by target or build-args.",
    },
    {
        name: 'variants-alike',
        form: 'choice',
        group: variants_group,
        doors: input/* everywhere */.fC,
        default: 'warn',
        choices: ['warn', 'error', 'off'],
        description: 'What to do about variants that turn out to be the same image. `error` publishes nothing then.',
    },
    {
        name: 'default',
        form: 'string',
        group: variants_group,
        doors: input/* everywhere */.fC,
        value: 'name',
        description: 'The variant that owns the bare tags, without suffix. When not given: the one called "all", or the only one.',
    },
    {
        name: 'platforms',
        form: 'list',
        group: variants_group,
        doors: input/* everywhere */.fC,
        default: 'linux/amd64,linux/arm64',
        flags: ['-p', '--platform'],
        value: 'os/arch',
        description: 'Platforms to build. "local" is this machine\'s. As a flag or action input it narrows the platforms of every variant.',
    },
    {
        name: 'test',
        form: 'string',
        group: variants_group,
        doors: ['file'],
        description: 'Shell command that shows that an image works. Also per variant; `test: false` there means none. Not run yet: a run that sets it warns.',
    },
    {
        name: 'size-budget',
        form: 'size',
        group: variants_group,
        doors: ['file'],
        description: 'The most compressed bytes that an image may have per platform: `90MB`, `1.5GiB`. Also per variant. Not checked yet: a run that sets it warns.',
    },
];

;// CONCATENATED MODULE: ./src/config/table/inputs.ts





/** Every input of both doors and of variants.yml, in the order in which help and docs show them. */
const inputs = [
    ...variantInputs,
    ...imageInputs,
    ...resultInputs,
    ...buildInputs,
    ...cacheInputs,
    ...secretInputs,
    ...builderInputs,
];
const byName = new Map(inputs.map((input) => [input.name, input]));
function findInput(name) {
    return byName.get(name);
}
function inputsOf(door) {
    return inputs.filter((input) => input.doors.includes(door));
}
/** The Action's outputs. */
const outputs = [
    {
        name: 'digests',
        description: 'JSON: the digest of the index of every variant that is where it belongs, by name.',
    },
    {
        name: 'tags',
        description: 'The full references in the registry (or in Docker) that hold the images now, one per line; empty for a layout.',
    },
    { name: 'report', description: 'Path of report.json: sizes, times and digests of every cell.' },
    { name: 'metadata', description: 'JSON by variant: digest, tags and platforms.' },
    { name: 'builder', description: 'Name of the builder that was used.' },
];


/***/ }),

/***/ 6767:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ describeRenamed)
/* harmony export */ });
/* harmony import */ var _model_door_words_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9545);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5741);


/** Names that people write because another tool has them, or that this one had, and what to write instead: inputs in braces. */
const renames = new Map([
    ['dockerfile', 'write {file}'],
    ['backend', 'write {variant} (a selection) or {variants} (the whole set)'],
    ['backends', 'write {variants}'],
    ['flavor', 'write {variants} and {variant-arg}; tag suffixes are made from the names'],
    ['image', 'write {images}'],
    ['image-name', 'write {images}'],
    ['name', 'write {images}'],
    ['tag', 'write {tags}'],
    ['platform', 'write {platforms}'],
    ['build-arg', 'write {build-args}'],
    ['build-context', 'write {build-contexts}'],
    ['label', 'write {labels}'],
    ['annotation', 'write {annotations}'],
    ['secret', 'write {secrets}, {secret-envs} or {secret-files}'],
    ['add-host', 'write {add-hosts}'],
    ['no-cache-filter', 'write {no-cache-filters}'],
    ['entitlements', 'write {allow}'],
    ['outputs', 'write {output} (a folder), {push} or {load}'],
    ['attests', 'write {provenance} and {sbom}'],
    ['attest', 'write {provenance} and {sbom}'],
    ['exclude', 'write exclude-platforms under the variant, in variants.yml'],
    ['size-limit', 'write {size-budget}'],
    ['smoke-test', 'write {test}'],
    ['default-variant', 'write {default}'],
    ['files', 'write {bake} for bake files, {file} for a Dockerfile'],
    ['targets', 'write {bake-target} for targets of a bake file, else {variants}, and target under a variant'],
    ['cgroup-parent', 'leave it out: only the docker driver has it, and that cannot push by digest'],
    ['call', 'leave it out: Dockerfile checks are reported with every build'],
    ['buildkitd-config', 'write {buildkitd-config-inline}'],
    ['buildkitd-flags', 'write {buildkitd-config-inline}'],
]);
const kinds = { action: 'input', cli: 'flag', file: 'key' };
/** The problem of a name that has another one here; null when nothing is known of it. */
function describeRenamed(name, where, from) {
    const fix = renames.get(name);
    if (fix === undefined)
        return null;
    return {
        code: 'RENAMED_INPUT',
        what: `there is no ${kinds[from]} "${from === 'cli' ? where : name}"`,
        fix: fix.replace(/\{(.+?)\}/g, (_, input) => spell(input, from)),
        where,
    };
}
/** What only variants.yml can say is told with where. */
function spell(input, from) {
    const doors = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .findInput */ .cu)(input)?.doors ?? [];
    const door = from === 'cli' ? 'cli' : 'action';
    if (from === 'file' || doors.includes(door))
        return (0,_model_door_words_js__WEBPACK_IMPORTED_MODULE_0__/* .nameInput */ .K)(from === 'file' ? 'action' : door, input);
    return `${input} in variants.yml`;
}


/***/ }),

/***/ 9841:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ annotate)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** Shows annotations at the workflow run, their files as paths in the repository. */
function annotate(annotations, { printer, door }) {
    for (const annotation of annotations)
        printer.annotate(inRepository(annotation, door));
}
/** Without a place when the file is not in the checkout: GitHub would show it at a file of another name. */
function inRepository(annotation, { cwd, env }) {
    const { file, line, col, ...rest } = annotation;
    if (file === undefined)
        return annotation;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(env['GITHUB_WORKSPACE'] ?? cwd, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, file));
    if (!/^\.\.(?:[/\\]|$)/.test(path) && !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path))
        return { ...annotation, file: path };
    const place = [file, line, col].filter((part) => part !== undefined).join(':');
    return { ...rest, message: `${place}: ${rest.message}` };
}


/***/ }),

/***/ 9939:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _config_command_line_arguments_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7883);
/* harmony import */ var _door_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9266);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6390);
/* harmony import */ var _github_cache_client_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8905);
/* harmony import */ var _outlive_readers_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4978);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2516);
/** Door 2: the command line. Light until it knows what is wanted: `--help` loads no room but config's table. */






async function dispatch(args, door) {
    switch (args.command) {
        case 'build':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(353), __nccwpck_require__.e(404), __nccwpck_require__.e(153), __nccwpck_require__.e(910), __nccwpck_require__.e(681), __nccwpck_require__.e(949)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6949))).buildCommand(args, door);
        case 'plan':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(353), __nccwpck_require__.e(404), __nccwpck_require__.e(153), __nccwpck_require__.e(910), __nccwpck_require__.e(994)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3994))).planCommand(args, door);
        case 'inspect':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(404), __nccwpck_require__.e(153), __nccwpck_require__.e(719)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7719))).inspectCommand(args, door);
        case 'engine':
            return (await __nccwpck_require__.e(/* import() */ 718).then(__nccwpck_require__.bind(__nccwpck_require__, 8718))).engineCommand(args.operands, door);
    }
}
async function main(argv) {
    const args = (0,_config_command_line_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArguments */ .We)(argv);
    if (args.switches.has('help')) {
        const { renderHelp } = await __nccwpck_require__.e(/* import() */ 102).then(__nccwpck_require__.bind(__nccwpck_require__, 8102));
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

/***/ 9266:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  f: () => (/* binding */ openDoor)
});

// EXTERNAL MODULE: ./src/text/secret-forms.ts
var secret_forms = __nccwpck_require__(8613);
;// CONCATENATED MODULE: ./src/text/secret-mask.ts

/** As the Actions runner shows it. */
const mark = '***';
/**
 * Values under these keys of a report are this tool's own words, or names that are public by their use: a password `docker` must
 * not take the driver of that name out of a report, nor tear cells apart that are joined by their names.
 */
const ownKeys = new Set([
    ...['outcome', 'state', 'kind', 'code', 'backend', 'driver', 'digest', 'imageDigest'],
    ...['id', 'cell', 'cells', 'variant', 'platform', 'platforms', 'startedAt', 'at', 'importedAt'],
]);
/** A digest holds every short number by chance; hidden in it are only secrets that are long themselves. */
const digestLength = 'sha256:'.length + 64;
const longSecret = 16;
/**
 * Knows every secret of this process, and hides them in what leaves it. Made once by a door; filled by config/ as it reads.
 * Looks at each character once, however many secrets there are.
 */
class SecretMask {
    #given = new Set();
    /** By their first four characters, the longest first. */
    #forms = new Map();
    /** Which of these beginnings there are: nearly every position is over after this look. */
    #begins = new Uint8Array(1 << 16);
    /** From here on it is hidden. What is shorter than four characters is not. */
    hide(secret) {
        const text = typeof secret === 'string' ? secret : Buffer.from(secret).toString('utf8');
        if (text.trim() === '' || this.#given.has(text))
            return;
        this.#given.add(text);
        for (const form of (0,secret_forms/* secretForms */.eo)(secret))
            this.#keep(form);
    }
    #keep(form) {
        const begin = beginOf(form, 0);
        const others = this.#forms.get(begin) ?? [];
        if (others.includes(form))
            return;
        this.#forms.set(begin, [...others, form].sort((a, b) => b.length - a.length));
        this.#begins[begin] = 1;
    }
    /** What a log that hides texts itself must be told: every secret, and its lines. */
    texts() {
        return [...new Set([...this.#given].flatMap((text) => [text, ...(0,secret_forms/* secretLines */._o)(text)]))];
    }
    get isEmpty() {
        return this.#forms.size === 0;
    }
    /** The text with `***` for each secret in it; what overlaps is one. */
    text(text) {
        if (this.isEmpty)
            return text;
        let [shown, done, from, to] = ['', 0, -1, -1];
        for (let at = 0; at <= text.length - secret_forms/* shortestSecret */.bs; at += 1) {
            if (this.#begins[beginOf(text, at)] === 0)
                continue;
            const length = this.#lengthAt(text, at);
            if (length === 0)
                continue;
            if (at > to) {
                if (to >= 0)
                    shown += text.slice(done, from) + mark;
                if (to >= 0)
                    done = to;
                from = at;
            }
            to = Math.max(to, at + length);
        }
        return to < 0 ? text : shown + text.slice(done, from) + mark + text.slice(to);
    }
    #lengthAt(text, at) {
        const found = this.#forms.get(beginOf(text, at))?.find((form) => text.startsWith(form, at));
        if (found === undefined)
            return 0;
        return found.length < longSecret && isInDigest(text, at, found.length) ? 0 : found.length;
    }
    /** The same value with its strings masked: for what is serialised afterwards. Keys stay, and what is under `ownKeys`. */
    value(value) {
        return this.isEmpty ? value : this.#masked(value, '');
    }
    #masked(value, key) {
        if (typeof value === 'string')
            return ownKeys.has(key) ? value : this.text(value);
        if (Array.isArray(value))
            return value.map((inner) => this.#masked(inner, key));
        if (typeof value !== 'object' || value === null)
            return value;
        return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.#masked(inner, name)]));
    }
}
/** Of the four characters from `at` on. */
function beginOf(text, at) {
    const code = (offset) => text.charCodeAt(at + offset);
    return (code(0) ^ (code(1) << 3) ^ (code(2) << 6) ^ (code(3) << 9)) & 0xffff;
}
function isInDigest(text, at, length) {
    const first = Math.max(0, at - digestLength);
    const start = text.slice(first, at + length).lastIndexOf('sha256:');
    if (start < 0)
        return false;
    const end = first + start + digestLength;
    return at + length <= end && /^sha256:[0-9a-f]{64}$/.test(text.slice(first + start, end));
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __nccwpck_require__(8474);
;// CONCATENATED MODULE: ./src/doors/stop-signals.ts

/** npm, shells and CI send a signal twice or more at once: what comes within this time of the first is the same. Milliseconds. */
const repeatMs = 1500;
/** How long a run may take to end once it is told to hurry. The Actions runner kills 2.5 s after its second signal. */
const hurryMs = 5000;
const stopping = ['SIGINT', 'SIGTERM', 'SIGHUP'];
function listenForStops(source) {
    const [first, second] = [new AbortController(), new AbortController()];
    // Every program and request under way listens to it: dozens at a time are no leak.
    for (const { signal } of [first, second])
        (0,external_node_events_.setMaxListeners)(0, signal);
    let say = () => null;
    let handed = null;
    let heardMs = 0;
    const end = () => {
        const words = say();
        if (words !== null)
            source.stderr.write(`${words}\n`);
        source.exit(130);
    };
    const hear = () => {
        if (first.signal.aborted && performance.now() - heardMs < repeatMs)
            return;
        heardMs = performance.now();
        if (!first.signal.aborted)
            first.abort();
        else if (second.signal.aborted)
            end();
        else {
            setTimeout(end, hurryMs).unref();
            second.abort();
        }
    };
    for (const signal of stopping)
        source.on(signal, () => (handed === null ? hear() : handed(signal)));
    return {
        signal: first.signal,
        hurry: second.signal,
        lastWords: (next) => void (say = next),
        handOver: (take) => void (handed = take),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./src/text/hostile-text.ts
var hostile_text = __nccwpck_require__(1869);
// EXTERNAL MODULE: ./src/text/styles.ts
var styles = __nccwpck_require__(2749);
;// CONCATENATED MODULE: ./src/terminal/ansi-styles.ts
const paint = (open, close) => (text) => text === '' ? '' : `\x1b[${open}m${text}\x1b[${close}m`;
/** The sixteen colours that every terminal theme defines (ECMA-48 SGR). */
const ansiStyles = {
    bold: paint(1, 22),
    dim: paint(2, 22),
    good: paint(32, 39),
    bad: paint(31, 39),
    warn: paint(33, 39),
    accent: paint(36, 39),
};

// EXTERNAL MODULE: ./src/text/safe-text.ts
var safe_text = __nccwpck_require__(8844);
;// CONCATENATED MODULE: ./src/terminal/workflow-command.ts

/** Longest message that the runner keeps (`ExecutionContext`, 4096 characters); more is cut there without a sign. */
const messageLimit = 4000;
/**
 * A command to the Actions runner, `::name key=value::data`, escaped as its parser undoes it
 * (actions/runner, `ActionCommand.cs`: `%`, CR and LF in data; `:` and `,` too in properties).
 */
function workflowCommand(name, data, properties = {}) {
    const list = Object.entries(properties)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => `${key}=${escapeProperty((0,hostile_text/* plainText */.wh)(String(value)))}`);
    const head = list.length === 0 ? name : `${name} ${list.join(',')}`;
    return `::${head}::${escapeData(data.slice(0, messageLimit))}`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

;// CONCATENATED MODULE: ./src/terminal/printer.ts







const drainMs = 5000;
function createPrinter(options) {
    const { mode, columns, runner, stdout, mask = new SecretMask() } = options;
    // The runner reads two pipes in no fixed order; commands and what they enclose go through one.
    const progress = runner && !options.json ? stdout : options.stderr;
    let view = null;
    const write = (stream, text) => {
        view?.hide();
        stream.write(`${text}\n`);
    };
    const fence = createFence(runner, (line) => write(progress, line));
    const print = (text) => write(progress, shown(text, mask));
    const data = (json) => write(stdout, (0,safe_text/* guardJson */.YP)(json.replace(/\n$/, '')));
    return {
        mode,
        columns,
        progress,
        styles: options.color ? ansiStyles : styles/* plainStyles */.H,
        note: (text) => mode !== 'quiet' && print(text),
        alert: print,
        result: (text) => options.json ? data(hideInJson(text, mask)) : write(stdout, shown(text.replace(/\n$/, ''), mask)),
        data,
        child: (prefix, text) => mode !== 'quiet' && write(progress, mask.text((0,safe_text/* safeLines */.Bv)(prefix, mask.text(text)).join('\n'))),
        group: (title, lines) => {
            if (mode === 'quiet')
                return;
            if (runner)
                fence.command('group', mask.text((0,hostile_text/* plainText */.wh)(mask.text(title))));
            else
                print(title);
            if (lines.length > 0)
                print(lines.map((line) => `  ${line}`).join('\n'));
            fence.command('endgroup', '');
        },
        annotate: ({ level, message, ...properties }) => fence.command(level, mask.text(message), mask.value(properties)),
        fenced: (body) => fence.around(body),
        overlay: (next) => void (view = next),
        drain: () => drained(progress),
    };
}
/** A reader that is gone, or that stands still, is not waited for. */
async function drained(stream) {
    if (!stream.writableNeedDrain || stream.destroyed)
        return;
    await new Promise((done) => {
        const limit = setTimeout(done, drainMs);
        for (const event of ['drain', 'error', 'close'])
            stream.once(event, () => {
                clearTimeout(limit);
                done();
            });
    });
}
/** Masked before what is obeyed is taken out, which may stand within a secret, and after, when it stood between its parts. */
function shown(text, mask) {
    return mask.text((0,safe_text/* guardText */.hG)(mask.text(text)));
}
/** Masked as a value: within the text of JSON a secret may be written in another way, or reach over its quotes. */
function hideInJson(json, mask) {
    return mask.isEmpty ? json : JSON.stringify(mask.value(JSON.parse(json)), null, 2);
}
/** Opens the fence for our own commands only: each time with a new token, so that no earlier output can know it. */
function createFence(runner, write) {
    let token = null;
    let depth = 0;
    function close() {
        token = (0,external_node_crypto_.randomUUID)();
        write(workflowCommand('stop-commands', token));
    }
    function open() {
        if (token !== null)
            write(`::${token}::`);
        token = null;
    }
    function command(name, data, properties = {}) {
        if (!runner)
            return;
        const wasClosed = token !== null;
        open();
        write(workflowCommand(name, data, properties));
        if (wasClosed)
            close();
    }
    async function around(body) {
        if (!runner)
            return body();
        if (depth++ === 0)
            close();
        try {
            return await body();
        }
        finally {
            if (--depth === 0)
                open();
        }
    }
    return { command, around };
}

;// CONCATENATED MODULE: ./src/doors/door.ts



function openDoor(name, source, json = false) {
    const { env, stdout, stderr } = source;
    const stops = listenForStops(source);
    const mask = new SecretMask();
    mask.hide(env['ACTIONS_RUNTIME_TOKEN'] ?? '');
    return {
        ...{ name, env },
        cwd: source.cwd(),
        program: [source.execPath, ...source.argv.slice(1, 2)],
        signal: stops.signal,
        stops,
        json,
        mask,
        printer: ({ progress }) => createPrinter({
            stdout,
            stderr,
            mask,
            mode: chooseMode(progress, source),
            runner: env['GITHUB_ACTIONS'] === 'true',
            color: wantsColor(source),
            // Some pseudo-terminals say 0.
            columns: (stderr.isTTY && stderr.columns) || 100,
            json,
        }),
    };
}
function chooseMode(progress, { env, stderr }) {
    if (progress !== 'auto')
        return progress;
    if (env['GITHUB_ACTIONS'] === 'true')
        return 'ci-github';
    return stderr.isTTY && env['CI'] === undefined && env['TERM'] !== 'dumb' ? 'tty' : 'ci';
}
/** https://no-color.org and its counterpart FORCE_COLOR; the Actions log shows colours without being a terminal. */
function wantsColor({ env, stderr, stdout }) {
    if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '')
        return false;
    if (env['FORCE_COLOR'] !== undefined)
        return env['FORCE_COLOR'] !== '0';
    return stderr.isTTY && stdout.isTTY;
}


/***/ }),

/***/ 6390:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ explain)
/* harmony export */ });
/* harmony import */ var _annotate_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9841);
/* harmony import */ var _config_table_door_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9386);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2891);
/* harmony import */ var _report_problems_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3300);




/** Prints what ended a command: for people, for programs (`--json`) and as annotations. Gives the exit code. */
function explain(error, { door, debug, json }) {
    const { kind, problems } = (0,_model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .toFailure */ .w)(error);
    const failure = new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(kind, (0,_config_table_door_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .tellIn */ .V)(door.name, problems));
    const printer = door.printer({ progress: 'auto' });
    if (failure.kind === 'cancelled')
        printer.alert('cancelled');
    else
        printer.alert((0,_report_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .formatProblems */ .C5)(failure, { styles: printer.styles }));
    (0,_annotate_js__WEBPACK_IMPORTED_MODULE_0__/* .annotate */ .f)((0,_report_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .annotateProblems */ .$9)(failure), { printer, door });
    for (const example of failure.problems.flatMap((problem) => problem.example ?? []))
        if (door.json)
            printer.alert(example);
        else
            printer.result(example);
    if (json)
        printer.result(JSON.stringify({ problems: failure.problems }, null, 2));
    if (debug)
        printer.alert(stackOf(error));
    return failure.exitCode;
}
function stackOf(error) {
    const lines = [];
    for (let at = error; at instanceof Error; at = at.cause)
        lines.push(at.stack ?? at.message);
    return lines.join('\ncaused by ');
}


/***/ }),

/***/ 4978:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ outliveReaders)
/* harmony export */ });
/** A pipe, a terminal or a socket whose other end is gone. */
const gone = new Set([
    ...['EPIPE', 'EIO', 'ECONNRESET', 'ENXIO', 'ERR_STREAM_DESTROYED'],
]);
/**
 * Who reads our output may leave (`| head`, a closed terminal, `| tee` after Ctrl-C): that stops no run and changes no exit code.
 * Output that could not be written for another reason (a full disk) is told once, and is a fault of a run that has no other (exit 3).
 */
function outliveReaders(source) {
    const { stdout, stderr } = source;
    let told = false;
    stderr.on('error', () => undefined);
    stdout.on('error', (error) => {
        if (gone.has(error.code) || told)
            return;
        told = true;
        stderr.write(`error[NOT_WRITABLE] stdout could not be written: ${error.message}\n`);
        source.once('exit', () => (source.exitCode = source.exitCode || 3));
    });
}


/***/ }),

/***/ 8905:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   cacheClientCommand: () => (/* binding */ cacheClientCommand),
/* harmony export */   runCacheClient: () => (/* binding */ runCacheClient)
/* harmony export */ });
/**
 * @actions/cache in a process of its own: it prints as it likes, retries for minutes, and takes neither a time limit nor
 * a signal. A process can be silenced and stopped. `folder-cache.ts` is its other end.
 */
/** The client's word on the doors' command line. */
const cacheClientCommand = 'actions-cache-client';
/**
 * `save <key>` or `restore <key> <key> …`, on the working folder as it is: the service counts the paths as part of the
 * key, and `.` is the same everywhere. The last line of stdout is the answer: the key in JSON, or null.
 * Throws what @actions/cache throws (a key that is no key).
 */
async function runCacheClient(args) {
    const [action, key = '', ...more] = args;
    const { restoreCache, saveCache } = await Promise.all(/* import() */[__nccwpck_require__.e(353), __nccwpck_require__.e(955), __nccwpck_require__.e(509)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8509));
    const found = action === 'save'
        ? (await saveCache(['.'], key)) >= 0
            ? key
            : null
        : await restoreCache(['.'], key, [key, ...more]);
    process.stdout.write(`\n${JSON.stringify(found ?? null)}\n`);
}


/***/ }),

/***/ 5203:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M4: () => (/* binding */ exportWaitMs),
/* harmony export */   Q0: () => (/* binding */ githubLimits),
/* harmony export */   _e: () => (/* binding */ cacheBackends)
/* harmony export */ });
/** GitHub, dependency-caching reference, "Usage limits and eviction policy"; new entries: its changelog of 2026-01-16. */
const githubLimits = {
    /** Bytes of all caches of a repository, unless its owners buy more: 10 GB as GitHub counts, powers of two. */
    quotaBytes: 10 * 1024 ** 3,
    /** For a repository; what is too much is refused with 429. */
    newEntriesAMinute: 200,
};
/**
 * Milliseconds that an export to GitHub's service waits out 429: the default of cache-timeout is as long as the minute in
 * which its entries are counted, and that is too short.
 */
function exportWaitMs(timeoutMs) {
    return Math.ceil(timeoutMs * 2.5);
}
/** The places that BuildKit can import a cache from and export one to, by the names that buildx has for them. */
const cacheBackends = ['gha', 'registry', 'local', 's3', 'azblob'];


/***/ }),

/***/ 9545:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ nameInput),
/* harmony export */   O: () => (/* binding */ writeInput)
/* harmony export */ });
/** Flags that are not called as their input: `--bake` is a switch of `plan`. */
const flags = { bake: 'bake-file' };
/** An input as a door calls it: `platforms`, `--platforms`. In variants.yml its key is called as the Action's input, and so it is where no door is known. */
function nameInput(door, input) {
    return door === 'cli' ? `--${flags[input] ?? input}` : input;
}
/** An input with its value: `platforms: linux/amd64`, `--platforms linux/amd64`, `--push`. */
function writeInput(door, input, value) {
    if (door !== 'cli')
        return `${input}: ${value}`;
    return value === 'true' ? nameInput(door, input) : `${nameInput(door, input)} ${shellWord(value)}`;
}
/** Quoted where a shell would read more than a word in it. */
function shellWord(text) {
    return /^[\w@%+=:,./<>…|-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

/***/ 2891:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure),
/* harmony export */   w: () => (/* binding */ toFailure)
/* harmony export */ });
const exitCodes = {
    usage: 2,
    environment: 3,
    build: 4,
    verification: 5,
    registry: 6,
    'partly-published': 7,
    cancelled: 130,
};
/** The one error class: everything that stops a run, with all its problems at once. */
class Failure extends Error {
    kind;
    problems;
    constructor(kind, problems, cause) {
        const all = 'code' in problems ? [problems] : problems;
        super(all.map((problem) => problem.what).join('\n'), { cause });
        this.name = 'Failure';
        this.kind = kind;
        this.problems = all;
    }
    get exitCode() {
        return exitCodes[this.kind];
    }
}
/** Any error as a `Failure`: what is none of ours is a bug, and says so without a stack. */
function toFailure(error) {
    if (error instanceof Failure)
        return error;
    const what = error instanceof Error ? error.message : String(error);
    const problem = {
        code: 'BUG',
        what: what === '' ? 'an unexpected error' : what,
        why: 'this is a bug in build-variants',
        fix: 'run again with --debug (ACTIONS_STEP_DEBUG in a workflow) and report what it prints',
    };
    return new Failure('environment', problem, error);
}


/***/ }),

/***/ 2516:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  r: () => (/* binding */ version)
});

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = {"rE":"0.1.0"};
;// CONCATENATED MODULE: ./src/model/version.ts

/** This tool's version, in reports and as user agent. */
const version = package_namespaceObject.rE;


/***/ }),

/***/ 3300:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $9: () => (/* binding */ annotateProblems),
/* harmony export */   C5: () => (/* binding */ formatProblems),
/* harmony export */   lx: () => (/* binding */ noticesOf),
/* harmony export */   q8: () => (/* binding */ annotateProblem)
/* harmony export */ });
/* harmony import */ var _text_hostile_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1869);
/* harmony import */ var _text_styles_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2749);


/** GitHub shows 10 annotations of a kind per step (runner, `_maxCountPerIssueType`); two are left to others. */
const annotationLimit = 8;
const messageLength = 1000;
function problemsOf(given) {
    return 'problems' in given ? given.problems : given;
}
/** All problems for a terminal, at most three lines each: `error[CODE] where: what`, why, `fix: …`. */
function formatProblems(given, options = {}) {
    const { level = 'error', styles = _text_styles_js__WEBPACK_IMPORTED_MODULE_0__/* .plainStyles */ .H } = options;
    const paint = level === 'error' ? styles.bad : styles.warn;
    return problemsOf(given)
        .map((problem) => problemLines(problem, paint(styles.bold(`${level}[${(0,_text_hostile_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(problem.code)}]`)), styles).join('\n'))
        .join('\n');
}
function problemLines(problem, label, styles) {
    const line = (text) => (0,_text_hostile_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)((0,_text_hostile_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(text), messageLength);
    const where = problem.where === undefined ? '' : `${styles.accent(line(problem.where))}: `;
    return [
        `${label} ${where}${line(problem.what)}`,
        ...(problem.why === undefined ? [] : [`  ${styles.dim(line(problem.why))}`]),
        ...(problem.fix === undefined ? [] : [`  ${styles.good('fix:')} ${line(problem.fix)}`]),
    ];
}
/** At most eight annotations; the last of them counts those that have no place. */
function annotateProblems(given, level = 'error') {
    const problems = problemsOf(given);
    const shown = problems.length <= annotationLimit ? problems : problems.slice(0, annotationLimit - 1);
    const rest = problems.length - shown.length;
    const more = { level, title: 'more', message: `and ${rest} more: see the log and the job summary` };
    return [...shown.map((problem) => annotateProblem(problem, level)), ...(rest > 0 ? [more] : [])];
}
/** What is as it should be, and may surprise. */
function noticesOf({ plan: { notPushed } }) {
    if (notPushed === undefined)
        return [];
    return [
        {
            code: 'NOT_PUSHED',
            what: 'built, not pushed',
            why: notPushed,
            fix: 'push after the merge; docs/publishing.md, "Pull requests from forks", has the ways to do it before',
        },
    ];
}
/** At its file, line and column where it has them: a path may have blanks, and is relative to where the run was started. */
function annotateProblem(problem, level) {
    const fix = problem.fix === undefined ? undefined : `fix: ${problem.fix}`;
    const place = /^(?<file>(?!-)[^:\n]*?[^:\s]):(?<line>\d+)(?::(?<col>\d+))?$/.exec(problem.where ?? '');
    const groups = place?.groups;
    return {
        level,
        title: (0,_text_hostile_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(problem.code),
        message: [problem.what, problem.why, fix]
            .flatMap((part) => (part === undefined ? [] : [(0,_text_hostile_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)((0,_text_hostile_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(part), messageLength)]))
            .join('\n'),
        ...(groups?.file !== undefined && { file: groups.file, line: Number(groups.line) }),
        ...(groups?.col !== undefined && { col: Number(groups.col) }),
    };
}


/***/ }),

/***/ 1869:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dr: () => (/* binding */ cutStart),
/* harmony export */   IN: () => (/* binding */ cutText),
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   uz: () => (/* binding */ splitLines),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/**
 * Text that a Dockerfile, a registry or an image wrote. Whatever prints or renders such text takes it through here first:
 * terminals obey escape sequences in it, and the Actions runner obeys workflow commands in it.
 */
/** Every line break of .NET's ReadLine, of terminals and of Unicode. The runner splits on a lone `\r`, too. */
const lineBreaks = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/;
/** CSI; OSC, DCS, SOS, PM and APC with what they carry; other escapes (ECMA-48). In 7-bit and 8-bit spelling. */
const escapeSequences = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]/g;
/**
 * Line breaks, controls, format characters (bidi overrides, zero-width), lone surrogates and everything that a comparison by culture
 * may ignore: the runner's search for `##[` is one, so `#<zero-width>#[` must not survive either.
 */
const invisible = /[\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
const plainAscii = /^[ -~]*$/;
/** Splits as the most eager reader of it would. */
function splitLines(text) {
    return text.split(lineBreaks);
}
/** One line without anything that is obeyed instead of shown; `##[` is broken visibly, as the runner itself does it. */
function plainLine(line) {
    const visible = plainAscii.test(line)
        ? line
        : line.replace(/\t/g, '  ').replace(escapeSequences, '').replace(invisible, '');
    return visible.includes('##[') ? visible.replaceAll('##[', '##\\[') : visible;
}
/** The whole text as one plain line, for names and messages. */
function plainText(text) {
    const lines = splitLines(text).map(plainLine);
    return lines
        .filter((line) => line !== '')
        .join(' ')
        .trim();
}
/** At most `length` characters, the last of them `…` when something is missing. */
function cutText(text, length) {
    if (text.length <= length)
        return text;
    const characters = Array.from(text.slice(0, length * 2));
    return characters.length <= length && text.length <= length * 2
        ? text
        : `${characters.slice(0, Math.max(0, length - 1)).join('')}…`;
}
/** At most the last `length` characters, for errors of Go: they end with their cause, `failed commit on ref …: failed to do request: …: EOF`. */
function cutStart(text, length) {
    const characters = Array.from(text.slice(-2 * length - 2));
    return characters.length <= length ? text : `…${characters.slice(1 - length).join('')}`;
}


/***/ }),

/***/ 5383:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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


/***/ }),

/***/ 8844:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ safeLines),
/* harmony export */   YP: () => (/* binding */ guardJson),
/* harmony export */   hG: () => (/* binding */ guardText),
/* harmony export */   m$: () => (/* binding */ lineLimit)
/* harmony export */ });
/* harmony import */ var _hostile_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1869);

/** Longest line that is printed, in bytes of UTF-8: log viewers slow down and runners buffer beyond it. */
const lineLimit = 16 * 1024;
/**
 * Text of a child process as lines that are safe to print anywhere: no control or escape sequence, at most 16 KiB each,
 * and behind a visible prefix, so that no line begins with a workflow command (`::`) for any reader that trims or splits.
 */
function safeLines(prefix, text) {
    const lines = (0,_hostile_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitLines */ .uz)(text);
    if (lines.length > 1 && lines.at(-1) === '')
        lines.pop();
    const start = safePrefix(prefix);
    return lines.map((line) => {
        const kept = line.length > lineLimit ? line.slice(0, lineLimit) : line;
        return `${start}${cutBytes((0,_hostile_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(kept), line.length - kept.length)}`;
    });
}
function safePrefix(prefix) {
    const plain = (0,_hostile_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(prefix);
    return plain.trimStart().startsWith(':') ? `│ ${plain} │ ` : `${plain} │ `;
}
function cutBytes(line, already) {
    const room = lineLimit - 64;
    const fits = line.length * 3 <= room || Buffer.byteLength(line) <= room;
    if (fits && already === 0)
        return line;
    const end = Buffer.from(line)
        .subarray(0, room)
        .toString('utf8')
        .replace(/\ufffd+$/, '');
    return `${end} … (line cut, ${already + line.length - end.length} more characters)`;
}
/**
 * The last gate for text of our own, whatever slipped into it: only colours are obeyed, `##[` is broken, and a line that
 * would begin with `::` gets a visible mark.
 */
function guardText(text) {
    return (0,_hostile_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitLines */ .uz)(text).map(guardLine).join('\n');
}
const colour = /(\x1b\[[0-9;]*m)/;
function guardLine(line) {
    const parts = line.includes('\x1b') ? line.split(colour) : [line];
    const plain = parts.map((part, index) => (index % 2 === 1 ? part : (0,_hostile_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(part)));
    const broken = plain.join('').replaceAll('##[', '##\\[');
    const start = plain.filter((_, index) => index % 2 === 0).join('');
    return start.trimStart().startsWith('::') ? `│ ${broken}` : broken;
}
/**
 * JSON for a program, on an output that the runner may read as well: the same value, with every character that somebody
 * obeys written as `\u…`.
 */
function guardJson(json) {
    return json
        .replaceAll('##[', '##\\u005b')
        .replace(/[\u007f-\u009f\u2028\u2029\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, (character) => Array.from({ length: character.length }, (_, index) => escapeUnit(character.charCodeAt(index))).join(''));
}
function escapeUnit(unit) {
    return `\\u${unit.toString(16).padStart(4, '0')}`;
}


/***/ }),

/***/ 8613:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _o: () => (/* binding */ secretLines),
/* harmony export */   bs: () => (/* binding */ shortestSecret),
/* harmony export */   eo: () => (/* binding */ secretForms)
/* harmony export */ });
/* harmony import */ var _hostile_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1869);

/** Shorter texts are hidden nowhere: they stand in every log by chance, and protect nothing. */
const shortestSecret = 4;
/** A shorter piece of base64 is met by chance. */
const shortestPiece = 8;
/** Where `base64` and PEM (RFC 7468) break their lines. */
const wraps = [76, 64];
/** The lines of a secret, each without the blanks around it; a value of one line also as it is. */
function secretLines(text) {
    const lines = text.split(/\r\n|[\r\n]/);
    return [...(lines.length === 1 ? [text] : []), ...lines.map((line) => line.trim())].filter(isLong);
}
/**
 * All that is to be hidden of a secret: its lines, and the forms in which programs print them: JSON, an address, base64 (as the
 * Actions runner: `ValueEncoders.cs`). Base64 of more than the secret (`user:secret`) holds a piece of it that depends on where in
 * a group of three bytes it begins; base64 of the whole value is hidden line by line, as it is wrapped.
 */
function secretForms(value) {
    const bytes = Buffer.from(value);
    const lines = secretLines(bytes.toString('utf8'));
    const whole = bytes.toString('base64');
    const forms = [
        ...lines.flatMap((line) => [...writtenForms(line), ...encodedForms(Buffer.from(line))]),
        ...(bytes.length < shortestSecret ? [] : encodedForms(bytes)),
        ...wraps.flatMap((width) => piecesOf(whole, width)),
    ];
    return new Set(forms.filter(isLong));
}
function isLong(text) {
    return text.length >= shortestSecret;
}
function writtenForms(line) {
    const parameter = new URLSearchParams([['', line]]).toString().slice(1);
    // What UTF-8 has no bytes for is a replacement character there, too.
    const component = encodeURIComponent(Buffer.from(line).toString('utf8'));
    const inAddress = [component, parameter].flatMap((text) => [text, text.replace(/%../g, lowered)]);
    return [line, (0,_hostile_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(line), JSON.stringify(line).slice(1, -1), ...inAddress];
}
function lowered(text) {
    return text.toLowerCase();
}
function encodedForms(bytes) {
    const pieces = [0, 1, 2].map((shift) => {
        const rest = bytes.subarray(shift);
        return rest.subarray(0, rest.length - (rest.length % 3)).toString('base64');
    });
    const all = [bytes.toString('base64'), ...pieces.filter((piece) => piece.length >= shortestPiece)];
    return all.flatMap((text) => [
        text,
        text.replace(/=+$/, ''),
        text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
    ]);
}
function piecesOf(text, width) {
    if (text.length <= width)
        return [];
    const count = Math.ceil(text.length / width);
    const pieces = Array.from({ length: count }, (_, index) => text.slice(index * width, (index + 1) * width));
    return pieces.filter((piece) => piece.length >= shortestPiece);
}


/***/ }),

/***/ 2749:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ plainStyles)
/* harmony export */ });
const same = (text) => text;
const plainStyles = {
    bold: same,
    dim: same,
    good: same,
    bad: same,
    warn: same,
    accent: same,
};


/***/ }),

/***/ 4185:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ suggest),
/* harmony export */   a: () => (/* binding */ didYouMean)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1916);

/** The name that was probably meant: at most a third of it typed wrongly; two letters may be swapped behind the first. */
function suggest(typed, names) {
    if (names.length === 0 || typed.length > 100)
        return null;
    const given = typed.toLowerCase();
    const best = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(given, names);
    const share = Math.max(given[0] === best[0] ? 2 : 1, Math.floor(best.length / 3));
    return (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(given, best) <= Math.min(3, share, best.length - 2) ? best : null;
}
/** `did you mean "redis"?`, else what is given instead. */
function didYouMean(typed, names, otherwise) {
    const best = suggest(typed, names);
    return best === null ? otherwise : `did you mean ${JSON.stringify(best)}?`;
}


/***/ }),

/***/ 4492:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** Numbers as people read them: `62.4 MB`, `1 min 12 s`. Decimal units, as registries and `docker images` count. */
const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB'];
/** Bytes with three significant digits: `999 B`, `62.4 MB`, `1.08 GB`. */
function formatBytes(bytes) {
    const power = bytes < 999.5 ? 0 : Math.min(4, Math.floor(Math.log10(bytes) / 3));
    const scaled = bytes / 1000 ** power;
    const carry = scaled >= 999.5 && power < 4 ? 1 : 0;
    const value = scaled / 1000 ** carry;
    const unit = byteUnits[power + carry] ?? 'B';
    return `${power + carry === 0 ? Math.round(value) : threeDigits(value)} ${unit}`;
}
function threeDigits(value) {
    if (value >= 99.95)
        return value.toFixed(0);
    return value >= 9.995 ? value.toFixed(1) : value.toFixed(2);
}
/** Milliseconds: `0.4 s`, `8.2 s`, `43 s`, `1 min 12 s`, `2 h 5 min`. */
function formatDuration(ms) {
    if (ms <= 0)
        return '0 s';
    if (ms < 50)
        return '<0.1 s';
    if (ms < 9950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return `${minutes} min ${seconds % 60} s`;
    const rounded = Math.round(seconds / 60);
    return `${Math.floor(rounded / 60)} h ${rounded % 60} min`;
}
/** A share of one as whole per cent; never 100 % for less than all; `<1 %` for what would round to nothing. */
function formatShare(share) {
    const percent = Math.round(share * 100);
    if (percent === 100 && share < 1)
        return '99 %';
    return percent === 0 && share > 0 ? '<1 %' : `${percent} %`;
}
/** `1 cell`, `16 cells`. */
function countOf(count, singular, plural = `${singular}s`) {
    return `${formatCount(count)} ${count === 1 ? singular : plural}`;
}
/** `12,345`. The first use of toLocaleString in a process costs 50 ms: it loads ICU. */
function formatCount(count) {
    return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9939);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
