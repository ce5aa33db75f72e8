export const id = 4813;
export const ids = [4813];
export const modules = {

/***/ 84813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commentAt: () => (/* binding */ commentAt)
});

// EXTERNAL MODULE: ./build/src/doors/annotate.js
var annotate = __webpack_require__(92263);
// EXTERNAL MODULE: ./build/src/model/docs-page.js
var docs_page = __webpack_require__(81086);
// EXTERNAL MODULE: ./build/src/report/problems.js
var problems = __webpack_require__(55470);
// EXTERNAL MODULE: ./build/src/report/summary/markdown-text.js
var markdown_text = __webpack_require__(91476);
// EXTERNAL MODULE: ./build/src/report/summary/summary-failures.js
var summary_failures = __webpack_require__(24943);
;// CONCATENATED MODULE: ./build/src/report/comment/unwritten.js


/** For the job summary: why there is no comment, and what it says. */
function renderUnwritten(problem, { text }) {
    const body = text.slice(text.indexOf('\n') + 1).trimEnd();
    return `${(0,summary_failures/* renderProblems */.x)([problem], 1)}\n\n${(0,markdown_text/* folded */.TM)('What the comment says', body)}\n`;
}

;// CONCATENATED MODULE: ./build/src/doors/comment-run.js




/**
 * Writes the comment at a pull request and prints what became of it. Gives what the job summary must hold then: the text that could
 * not be written, and what is missing; null when there is nothing. Fails no run.
 */
async function commentAt(commented, { door, printer }) {
    const outcome = await write(commented, door);
    if (outcome.kind !== 'failed') {
        printer.note(`pull request: ${said(outcome)}`);
        return null;
    }
    const problem = problemOf(outcome, commented);
    // What nobody asked for is no warning at each push of people who never gave it the right.
    const isExpected = outcome.isForbidden && (commented.fork || !commented.request.asked);
    const level = isExpected ? 'notice' : 'warning';
    if (isExpected)
        printer.note(`pull request: ${problem.what}: ${problem.why ?? ''}`);
    else
        printer.alert((0,problems/* formatProblems */.C5)([problem], { level: 'warning', styles: printer.styles }));
    (0,annotate/* annotate */.f)([(0,problems/* annotateProblem */.q8)(problem, level)], { printer, door });
    return renderUnwritten(problem, commented.comment);
}
async function write({ comment, place, request, token }, { env, signal }) {
    if (token === '')
        return { kind: 'failed', reason: 'there is no `github-token`', isForbidden: true };
    const when = request.when === 'always' ? 'always' : 'auto';
    const { writeComment } = await __webpack_require__.e(/* import() */ 3152).then(__webpack_require__.bind(__webpack_require__, 63152));
    return writeComment({ env, token, signal, place, comment, when });
}
function said(outcome) {
    switch (outcome.kind) {
        case 'created':
            return `the comment is written: ${outcome.address}`;
        case 'updated':
            return `the comment is brought up to date: ${outcome.address}`;
        case 'same':
            return `the comment says so already: ${outcome.address}`;
        case 'quiet':
            return 'nothing changed beyond the threshold, and there is no comment yet: none is written';
        case 'closed':
            return 'it is closed: no comment is written';
        case 'outdated':
            return 'it has a newer commit, whose run writes the comment';
        case 'gone':
            return 'there is none from that branch any more: no comment is written';
    }
}
function problemOf({ reason, isForbidden }, { fork }) {
    const page = (0,docs_page/* docsPage */.t)('pull-requests');
    const right = fork
        ? `a fork's pull request has a token that only reads: ${page} has a way`
        : 'give the job `permissions: pull-requests: write`, or set comment to never';
    return {
        code: 'COMMENT_NOT_WRITTEN',
        what: 'the comment at the pull request could not be written',
        why: reason,
        fix: isForbidden ? right : 'run it again, or read the comment in the job summary',
    };
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

/***/ 91476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   D_: () => (/* binding */ unbroken),
/* harmony export */   GA: () => (/* binding */ cellCode),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   qy: () => (/* binding */ html),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony export htmlCode */
/* harmony import */ var _text_hostile_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2227);

/**
 * Values as they may stand in the job summary. Everything that came from outside goes through one of these, and shows as
 * the text it is: no link, image, mention, table cell, comment or command (CommonMark 0.31, GFM 0.29).
 */
/** The longest reference of an image has 384 characters: it is not cut. */
const longestValue = 400;
/** Words among our own words, for messages. */
function text(value, length = 2000) {
    return (0,_text_hostile_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .IN)((0,_text_hostile_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(value), length)
        .replace(/[\\`*_{}[\]#|<>~&$]|:(?=\S)/g, '\\$&')
        .replace(/^([-+=])/, '\\$1')
        .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
        .replace(/\b(www)\./gi, '$1\\.')
        .replaceAll('@', '@<!-- -->');
}
/** A code span, with a fence longer than any inside it. */
function code(value, length = longestValue) {
    const plain = (0,_text_hostile_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .IN)((0,_text_hostile_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(value), length);
    if (plain === '')
        return '';
    const fence = '`'.repeat(longestRun(plain) + 1);
    const pad = /^`|`$/.test(plain) ? ' ' : '';
    return `${fence}${pad}${plain}${pad}${fence}`;
}
/** A code span in a cell of a table. A `|` there would end the cell, and its escape is not safe behind a backslash. */
function cellCode(value, length = longestValue) {
    return (0,_text_hostile_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(value).includes('|') ? htmlCode(value, length) : code(value, length);
}
/** Text in HTML of our own, with what Markdown could read taken away from it, too. */
function html(value, length = longestValue) {
    return (0,_text_hostile_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .IN)((0,_text_hostile_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(value), length).replace(/[!-,/:-@[-`{-~]|\bwww\./gi, (match) => `&#${match.charCodeAt(0)};${match.slice(1)}`);
}
function htmlCode(value, length = longestValue) {
    return `<code>${html(value, length)}</code>`;
}
/** A block of lines, shown as they are. */
function codeBlock(lines, language = '') {
    const plain = lines.map((line) => (0,_text_hostile_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .IN)((0,_text_hostile_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(line), longestValue));
    const fence = '`'.repeat(Math.max(3, longestRun(plain.join('\n')) + 1));
    return `${fence}${language}\n${plain.join('\n')}\n${fence}`;
}
function longestRun(value) {
    return Math.max(0, ...(value.match(/`+/g) ?? []).map((run) => run.length));
}
/** Folded until it is asked for. `title` is HTML of our own. */
function folded(title, body) {
    return `<details>\n<summary>${title}</summary>\n\n${body}\n\n</details>`;
}
/** A value that is never broken over two lines: `4 min 26 s`. */
function unbroken(own) {
    return own.replaceAll(' ', '&nbsp;');
}
/** A GFM table of cells that are Markdown already; what stands right is a number with its unit. */
function table(columns, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [
        line(columns.map(({ title }) => title)),
        line(columns.map(({ right }) => (right === true ? '---:' : ':---'))),
        ...rows.map((cells) => line(cells.map((cell, at) => (columns[at]?.right === true ? unbroken(cell) : cell)))),
    ].join('\n');
}


/***/ }),

/***/ 24943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ renderFailures),
/* harmony export */   x: () => (/* binding */ renderProblems)
/* harmony export */ });
/* harmony import */ var _words_group_failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48261);
/* harmony import */ var _markdown_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91476);
/* harmony import */ var _summary_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58748);



/** Lines of a failed step's output that are shown. */
const shownLines = 20;
/** Failures that are open when the page is; the others fold. */
const openFailures = 2;
/** Why it failed, and what to do: the first thing that a reader of a red run looks for. */
function renderFailures(report, limits) {
    const groups = (0,_words_group_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .groupFailures */ .B)(report.cells);
    const parts = groups.slice(0, limits.failures).map(({ cells, failure }, index) => {
        const names = cells.map((cell) => `${cell.variant} ${cell.platform}`);
        const shown = names
            .slice(0, 6)
            .map((name) => `<b>${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy)(name)}</b>`)
            .join(', ');
        const title = `❌ ${shown}${names.length > 6 ? ` and ${names.length - 6} more` : ''}`;
        const body = failureBody(failure);
        return index < openFailures ? `${title}\n\n${body}` : (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_2__/* .folded */ .TM)(title, body);
    });
    const others = report.problems.filter(({ code: known, what }) => known !== 'TEST_FAILED' && !groups.some(({ failure }) => failure.problem?.what === what));
    return [
        ...parts,
        (0,_summary_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .omitted */ .Pd)(groups.length, parts.length, 'failures').trim(),
        renderProblems(others, limits.problems),
    ].filter((part) => part !== '');
}
function failureBody(failure) {
    const exit = failure.exitCode === null ? '' : `, exit code ${failure.exitCode}`;
    const where = failure.dockerfile;
    const place = where === null ? '' : ` at ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(`${where.file}:${where.line}`)}`;
    const output = failure.output.slice(-shownLines);
    return [
        `${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(failure.step)} failed${place}${exit}.`,
        ...(where !== null && where.excerpt.length > 0 ? [(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_2__/* .codeBlock */ .DV)(where.excerpt, 'dockerfile')] : []),
        ...(output.length > 0
            ? [output.length === 1 ? 'It printed:' : `Its last ${output.length} lines:`, (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_2__/* .codeBlock */ .DV)(output, 'text')]
            : [`BuildKit says: ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(failure.message)}`]),
        ...(failure.problem === null ? [] : [problemText(failure.problem)]),
    ].join('\n\n');
}
function problemText(problem) {
    const fix = problem.fix === undefined ? '' : `. **Fix:** ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(problem.fix)}`;
    const why = problem.why === undefined ? '' : `: ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(problem.why)}`;
    return `${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(capital(problem.what))}${why}${fix}`;
}
/** A sentence of words begins with a capital, one of a name (`linux/arm64`) does not. */
function capital(words) {
    if (!/^[a-z]+(?:[ ,]|$)/.test(words))
        return words;
    return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
/** A list of what is wrong (or worth knowing), each with its fix. */
function renderProblems(problems, most) {
    const lines = problems.slice(0, most).map((problem) => {
        const where = problem.where === undefined ? '' : ` (${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(problem.where)})`;
        return `- ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(problem.code)}${where} ${problemText(problem)}`;
    });
    return `${lines.join('\n')}${(0,_summary_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .omitted */ .Pd)(problems.length, lines.length, 'more')}`.trim();
}


/***/ }),

/***/ 58748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pd: () => (/* binding */ omitted),
/* harmony export */   _Q: () => (/* binding */ fitting),
/* harmony export */   uf: () => (/* binding */ summaryBytes)
/* harmony export */ });
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8166);

/**
 * A step's summary over 1 MiB is dropped whole, with an error nobody connects to it (actions/runner,
 * `CreateStepSummaryCommand`). UTF-8 bytes; the difference leaves room for other steps' words in the same file.
 */
const summaryBytes = 900 * 1024;
/** From everything to nearly nothing. Below the last there is only the headline. */
const ladder = [
    { variants: Infinity, verified: Infinity, pulls: Infinity, failures: 20, problems: 50 },
    { variants: Infinity, verified: 200, pulls: 50, failures: 10, problems: 20 },
    { variants: 500, verified: 0, pulls: 20, failures: 5, problems: 10 },
    { variants: 50, verified: 0, pulls: 5, failures: 2, problems: 3 },
];
/** What is composed with the first limits that keep it within so many bytes of UTF-8; null when none do. */
function fitting(bytes, compose) {
    for (const limits of ladder) {
        const text = compose(limits);
        if (new TextEncoder().encode(text).length <= bytes)
            return text;
    }
    return null;
}
function omitted(all, shown, what) {
    return all <= shown
        ? ''
        : `\n\n_${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(all - shown)} ${what} omitted: all of them are in report.json._`;
}


/***/ }),

/***/ 48261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ groupFailures)
/* harmony export */ });
/** The failures of a run; a step that failed in several cells with the same output is told once. */
function groupFailures(cells) {
    const byStep = new Map();
    for (const cell of cells) {
        const { failure } = cell;
        if (failure === null || cell.outcome !== 'failed')
            continue;
        const groups = byStep.get(failure.step) ?? [];
        const same = groups.find((group) => isSame(group.failure, failure));
        if (same === undefined)
            byStep.set(failure.step, [...groups, { cells: [cell], failure }]);
        else
            same.cells.push(cell);
    }
    return [...byStep.values()].flat();
}
function isSame(a, b) {
    return a.output.length === b.output.length && a.output.every((line, index) => line === b.output[index]);
}


/***/ })

};
