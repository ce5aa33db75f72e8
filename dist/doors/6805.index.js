export const id = 6805;
export const ids = [6805,2961];
export const modules = {

/***/ 36805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commentReport: () => (/* binding */ commentReport)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _comment_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84813);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83658);
/* harmony import */ var _load_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98140);
/* harmony import */ var _read_event_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89170);
/* harmony import */ var _config_request_input_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80484);
/* harmony import */ var _config_request_read_comment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94336);
/* harmony import */ var _github_comment_place_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(64962);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(82917);
/* harmony import */ var _report_comment_comment_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(43524);
/* harmony import */ var _text_quote_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2961);











/**
 * Comments the report of another run, as data that anybody may have written: its form and its size are checked, and where the
 * comment goes is told by the event alone. Gives what the job summary must hold. Throws a usage `Failure`.
 */
async function commentReport(values, problems, door) {
    const raw = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .actionInputs */ .eh)(values, door);
    const reader = new _config_request_input_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .InputReader */ .i_(raw, new Map());
    reader.collect(problems);
    const request = (0,_config_request_read_comment_js__WEBPACK_IMPORTED_MODULE_6__/* .readComment */ .W)(reader);
    const item = reader.text('comment-report');
    const path = item === null ? null : reader.path(item);
    if (reader.problems.length > 0 || item === null || path === null)
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .Failure */ .H('usage', reader.problems);
    const printer = door.printer({ progress: 'auto' });
    const place = (0,_github_comment_place_js__WEBPACK_IMPORTED_MODULE_9__/* .followedPlace */ .Iv)(door.env, _read_event_js__WEBPACK_IMPORTED_MODULE_4__/* .readEvent */ .j);
    if (place === null) {
        printer.note('comment-report: this run follows no run of a pull request, so there is nothing to comment');
        return null;
    }
    const shown = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(raw.cwd, path);
    const report = await (0,_load_report_js__WEBPACK_IMPORTED_MODULE_3__/* .loadReport */ .N)(path, shown);
    checkRepository(report, { repository: raw.source.url, shown });
    if (report.outcome === 'cancelled' || request.when === 'never')
        return null;
    const run = (0,_github_comment_place_js__WEBPACK_IMPORTED_MODULE_9__/* .readFollowedRun */ .e5)(door.env, _read_event_js__WEBPACK_IMPORTED_MODULE_4__/* .readEvent */ .j);
    const comment = (0,_report_comment_comment_js__WEBPACK_IMPORTED_MODULE_8__/* .renderComment */ .w)(report, { run, threshold: request.threshold });
    const token = reader.text('github-token')?.text ?? '';
    const asked = { ...request, asked: true };
    return (0,_comment_run_js__WEBPACK_IMPORTED_MODULE_1__.commentAt)({ comment, place, request: asked, token, fork: false }, { door, printer });
}
function checkRepository({ source }, { repository, shown }) {
    if (source.repository !== null && source.repository === repository)
        return;
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .Failure */ .H('usage', {
        code: 'FOREIGN_REPORT',
        what: `the report is of ${source.repository === null ? 'no repository' : (0,_text_quote_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .h)(source.repository)}`,
        why: `this is ${repository ?? 'a run that does not know its repository'}`,
        fix: 'give it the report of a run of this repository',
        where: shown,
    });
}


/***/ }),

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
