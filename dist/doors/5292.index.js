export const id = 5292;
export const ids = [5292];
export const modules = {

/***/ 25292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderHelp: () => (/* binding */ renderHelp)
/* harmony export */ });
/* unused harmony export firstSentence */
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78493);
/* harmony import */ var _model_docs_page_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81086);
/* harmony import */ var _table_input_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8255);
/* harmony import */ var _table_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32768);
/* harmony import */ var _text_wrap_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16421);





const tool = 'build-variants';
const help = {
    build: {
        usage: `${tool} [build] [flags]`,
        purpose: 'Builds every variant of one Dockerfile for every platform at once; publishes all of them, or none.',
        examples: [
            [tool, 'everything in variants.yml, into the OCI layout out/'],
            [`${tool} -b redis,kafka -p local`, "two variants, for this machine's platform"],
            [`${tool} --build-all --push --tag v1.2.0`, 'publish the whole set'],
            [`${tool} --variants all,redis --variant-arg BACKEND`, 'without a variants.yml'],
        ],
        flags: [],
        inputs: 'all',
    },
    plan: {
        usage: `${tool} plan [flags]`,
        purpose: 'Prints what build would do with the same flags, without doing it.',
        examples: [
            [`${tool} plan --tag v1.2.0`, 'all cells and tags'],
            [
                `${tool} plan --bake --tags --push | docker buildx bake -f -`,
                'tagged images without this tool: not all or none, and without its checks',
            ],
        ],
        flags: [
            [
                '    --bake',
                'Print the definition that build gives to docker buildx bake: every image by itself, by digest and without tags with --push, else kept nowhere',
            ],
            [
                '    --bake --tags',
                'Print one that makes tagged multi-platform images: a target for each variant, with its tags (--tags without a value; --tag names them)',
            ],
        ],
        inputs: [],
    },
    inspect: {
        usage: `${tool} inspect <image> … [flags]`,
        purpose: 'Shows sizes and layers of each platform of an image, in a registry or an OCI layout.',
        examples: [
            [`${tool} inspect ghcr.io/acme/worker:latest`, 'an image in a registry'],
            [`${tool} inspect out`, 'every variant of an OCI layout'],
        ],
        // In other words than build's.
        flags: [['-p, --platforms <os/arch>', 'Show only these platforms']],
        inputs: _arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .lookingInputs */ .Li.inspect.filter((name) => name !== 'platforms'),
    },
    comment: {
        usage: `${tool} comment <report.json> [flags]`,
        purpose: 'Prints what a run would say at a pull request, from its report.json.',
        examples: [
            [`${tool} comment out/report.json`, 'the comment, in Markdown'],
            [`${tool} comment out/report.json --comment-threshold 0`, 'with every difference'],
        ],
        flags: [],
        inputs: _arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .lookingInputs */ .Li.comment,
    },
    engine: {
        usage: `${tool} engine up | down | status | run -- <command>`,
        purpose: 'Starts a BuildKit and a registry of its own, for machines without Docker; down removes them.',
        examples: [
            [`${tool} engine up`, 'start it, or find it running'],
            [`${tool} engine run -- ${tool} -b redis`, 'run a command with it'],
        ],
        flags: [],
        inputs: [],
    },
};
/** What most runs need; the others are shown by `--help all`. */
const firstInputs = [
    ...['config', 'variants', 'bake', 'variant', 'variant-arg', 'platforms'],
    ...['images', 'tags', 'push', 'load', 'output', 'file', 'build-args'],
];
const commonFlags = [
    ['    --json', 'Print JSON instead of text, on standard output'],
    ['-h, --help [all]', "Show this help, or a command's; with all, every flag"],
    ['    --version', 'Show the version'],
    ['    --debug', 'Also show the cause and stack of errors'],
];
/** The help of a command, in plain text, no line longer than `width` (at most 100, at least 60) characters. */
function renderHelp(command, { width = 100, all = false } = {}) {
    const columns = Math.max(60, Math.min(width, 100));
    const { usage, purpose, examples, flags, inputs } = help[command];
    const taken = (0,_table_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputsOf */ .Vc)('cli').filter((input) => inputs === 'all' || inputs.includes(input.name));
    const isCut = inputs === 'all' && !all;
    const shown = isCut ? taken.filter(({ name }) => firstInputs.includes(name)) : taken;
    const own = [...flags, ...commonFlags];
    const left = leftColumn([...shown.map(flagRow), ...own], 34);
    const sections = [
        ...(0,_text_wrap_text_js__WEBPACK_IMPORTED_MODULE_2__/* .wrapText */ .C)(purpose, columns),
        ...['', 'Usage:', `  ${usage}`, ''],
        ...renderExamples(examples, columns),
        ...(command === 'build' ? renderCommands(columns) : []),
        ...(isCut
            ? ['Flags:', ...renderRows([...shown.map(flagRow), ...own], columns, left)]
            : [...renderGroups(shown, columns, left), 'Flags:', ...renderRows(own, columns, left)]),
        ...['', ...renderNotes(command, { isCut, columns, hidden: taken.length - shown.length })],
    ];
    return `${sections.join('\n')}\n`;
}
function renderGroups(shown, columns, left) {
    return _table_input_js__WEBPACK_IMPORTED_MODULE_3__/* .groups */ .TN.flatMap((group) => {
        const rows = shown.filter((input) => input.group === group).map(flagRow);
        return rows.length === 0 ? [] : [`${group}:`, ...renderRows(rows, columns, left), ''];
    });
}
function renderNotes(command, { isCut, columns, hidden }) {
    const docs = `Docs: ${(0,_model_docs_page_js__WEBPACK_IMPORTED_MODULE_4__/* .docsPage */ .t)('cli')}`;
    if (command !== 'build')
        return [
            ...(command === 'plan' ? (0,_text_wrap_text_js__WEBPACK_IMPORTED_MODULE_2__/* .wrapText */ .C)(`It takes every flag of build: ${tool} --help all`, columns) : []),
            docs,
        ];
    const more = `${hidden} more flags, for cache, secrets, the builder and the build: ${tool} --help all`;
    return [...(0,_text_wrap_text_js__WEBPACK_IMPORTED_MODULE_2__/* .wrapText */ .C)(isCut ? more : spellings(), columns), docs];
}
function renderExamples(examples, columns) {
    const rows = examples.map(([line, meaning]) => [line, `# ${meaning}`]);
    return ['Examples:', ...renderRows(rows, columns, leftColumn(rows, 60)), ''];
}
function renderCommands(columns) {
    const rows = ['build', 'plan', 'inspect', 'comment', 'engine'].map((command) => [command, help[command].purpose]);
    return ['Commands:', ...renderRows(rows, columns, leftColumn(rows, 34)), ''];
}
/** The other spellings, from the table. */
function spellings() {
    const long = (0,_table_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputsOf */ .Vc)('cli').flatMap((input) => input.flags?.filter((flag) => flag.length > 2) ?? []);
    return `Other spellings that work: ${long.join(', ')}. Lists take commas or the flag again. Exit codes: 0 ok, 2 usage, 3 environment, 4 build, 5 verification, 6 registry, 7 partly published, 130 cancelled.`;
}
/** As wide as the widest entry that has at most `limit` characters; a longer one gets a line of its own. */
function leftColumn(rows, limit) {
    return Math.max(4, ...rows.map(([left]) => left.length).filter((length) => length <= limit));
}
function renderRows(rows, columns, left) {
    const indent = ' '.repeat(left + 4);
    return rows.flatMap(([entry, meaning]) => {
        const lines = (0,_text_wrap_text_js__WEBPACK_IMPORTED_MODULE_2__/* .wrapText */ .C)(meaning, columns - left - 4);
        const [first = '', ...rest] = lines;
        return entry.length > left
            ? [`  ${entry}`, ...lines.map((line) => indent + line)]
            : [`  ${entry.padEnd(left)}  ${first}`, ...rest.map((line) => indent + line)];
    });
}
function flagRow(input) {
    const { default: fallback } = input;
    const note = fallback === undefined || fallback === 'false' ? '' : ` (default: ${fallback})`;
    return [spell(input), `${firstSentence(input.description)}${note}`];
}
/** `-p, --platforms <os/arch>`: the short spelling, then the input's own name. */
function spell(input) {
    const short = input.flags?.find((flag) => flag.length === 2);
    const value = input.form === 'boolean' ? '' : ` <${input.value ?? (input.form === 'choice' ? 'name' : input.form)}>`;
    return `${short === undefined ? '    ' : `${short}, `}--${(0,_table_input_js__WEBPACK_IMPORTED_MODULE_3__/* .flagOf */ .iP)(input)}${value}`;
}
function firstSentence(text) {
    return /^.*?[.!?](?=\s|$)/.exec(text)?.[0].replace(/\.$/, '').replaceAll('`', '') ?? text;
}


/***/ }),

/***/ 81086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ docsPage)
/* harmony export */ });
/** Where a page of docs/ can be read by those who have only the program. */
function docsPage(name) {
    return `https://github.com/build-variants/action/blob/main/docs/${name}.md`;
}


/***/ }),

/***/ 16421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ wrapText)
/* harmony export */ });
/** Lines of at most `width` characters, broken at spaces; a longer word has a line of its own. */
function wrapText(text, width) {
    const lines = [];
    for (const word of text.split(' ')) {
        const last = lines.at(-1);
        if (last === undefined || last.length + word.length + 1 > width)
            lines.push(word);
        else
            lines[lines.length - 1] = `${last} ${word}`;
    }
    return lines;
}


/***/ })

};
