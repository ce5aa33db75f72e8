export const id = 3524;
export const ids = [3524];
export const modules = {

/***/ 2827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _f: () => (/* binding */ isBeyond),
/* harmony export */   hb: () => (/* binding */ tellChanges),
/* harmony export */   ij: () => (/* binding */ allSizes),
/* harmony export */   wQ: () => (/* binding */ timeLine)
/* harmony export */ });
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8166);
/* harmony import */ var _summary_markdown_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91476);
/* harmony import */ var _summary_summary_comparison_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82789);
/* harmony import */ var _summary_summary_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58748);
/* harmony import */ var _words_changed_cells_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66038);
/* harmony import */ var _words_layer_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54013);






/** Rows that stand open. */
const mostRows = 15;
/** True where a size changed by more than both parts of the threshold. */
function isBeyond({ share, bytes }) {
    return ({ cell, change: { compressedBytes: change } }) => {
        const before = (cell.compressedBytes ?? 0) - (change ?? 0);
        return Math.abs(change ?? 0) > Math.max(bytes, before * share);
    };
}
/** What became larger or smaller than in the base, beyond the threshold; images that alike changed are one row. */
function tellChanges(report, threshold, limits) {
    const { comparison } = report;
    if (comparison === null)
        return { tells: false, parts: [noBase(report)] };
    const { changed, counts, others } = (0,_words_changed_cells_js__WEBPACK_IMPORTED_MODULE_3__/* .changesOf */ .fs)(report, comparison, isBeyond(threshold));
    const tells = changed.length > 0 || others !== '';
    const beyond = thresholdWords(threshold);
    const sizes = counts.sized === 0
        ? 'no size is known on both sides'
        : counts.changed === 0
            ? `no image changed in size${beyond}`
            : `${counts.changed} of ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_4__/* .countOf */ .pq)(counts.sized, 'image')} changed in size${beyond}`;
    const words = others === '' ? sizes : `${sizes}; ${others}`;
    const base = `Compared with ${baseWords(report, comparison)}: ${words}.`;
    if (changed.length === 0)
        return { tells, parts: [base] };
    const told = {
        most: Math.min(mostRows, limits.variants),
        change: marked,
        changeFirst: true,
        place: linesOf(report),
    };
    return { tells, parts: [base, (0,_summary_summary_comparison_js__WEBPACK_IMPORTED_MODULE_0__/* .changedTable */ .D3)(report, changed, told)] };
}
/** ` by more than 1 % or 1.00 MB, whichever is more`. */
function thresholdWords({ share, bytes }) {
    const parts = [
        ...(share > 0 ? [`${Number((share * 100).toFixed(2))} %`] : []),
        ...(bytes > 0 ? [(0,_text_units_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(bytes).replace(/\.00(?= )/, '')] : []),
    ];
    if (parts.length === 0)
        return '';
    return ` by more than ${parts.map(_summary_markdown_text_js__WEBPACK_IMPORTED_MODULE_5__/* .unbroken */ .D_).join(' or ')}${parts.length > 1 ? ', whichever is more' : ''}`;
}
function noBase({ comparisonReason, source }) {
    if (comparisonReason !== null)
        return `Not compared with an earlier run: ${(0,_summary_markdown_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(comparisonReason, 300)}`;
    const branch = source.base === null ? 'the base branch' : (0,_summary_markdown_text_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(source.base, 100);
    return `There is nothing to compare with yet: it comes with the first run on ${branch}.`;
}
/** `main` at `aaaaaaa`, 3 hours ago. */
function baseWords(report, comparison) {
    const name = (0,_words_changed_cells_js__WEBPACK_IMPORTED_MODULE_3__/* .baselineName */ .Ri)(comparison);
    const { revision } = comparison.baseline;
    const at = revision === null ? '' : ` at ${(0,_summary_markdown_text_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(revision.slice(0, 7))}`;
    return `${name === null ? 'an earlier run' : (0,_summary_markdown_text_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(name, 100)}${at}${(0,_words_changed_cells_js__WEBPACK_IMPORTED_MODULE_3__/* .comparedAge */ .B5)(report, comparison)}`;
}
/** The Dockerfile's line behind each layer. */
function linesOf(report) {
    const lineOf = (0,_words_layer_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .layerLines */ .l)(report);
    return ({ createdBy }, [cell]) => {
        const line = cell === undefined ? null : lineOf(cell.id, createdBy);
        return line === null ? '' : ` (${(0,_summary_markdown_text_js__WEBPACK_IMPORTED_MODULE_5__/* .cellCode */ .GA)((0,_words_layer_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .shortPlace */ .Y)(line), 60)})`;
    };
}
/** More and less are told by a sign, and by a mark for those who read over it. */
function marked(change) {
    return `${change.startsWith('+') ? '▲' : '▼'} ${change}`;
}
/** How long it took: the whole run, against the run that it is compared with. */
function timeLine({ wallMs, comparison, totals }) {
    const before = comparison?.baseline.wallMs ?? null;
    const change = before === null ? null : (0,_words_changed_cells_js__WEBPACK_IMPORTED_MODULE_3__/* .timeChange */ .gP)(wallMs - before);
    const against = before === null ? '' : change === null ? ', as before' : ` (${change})`;
    const emulated = totals.emulatedMs > 0 ? `; ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(totals.emulatedMs)} emulated` : '';
    return `- **Time:** ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(wallMs)}${against}${emulated}`;
}
/** Every image with its size, and the difference where there is one; those that are gone, too. */
function allSizes(report, most) {
    const { cells, comparison } = report;
    const changes = new Map(comparison?.cells.map((one) => [one.cell, one.compressedBytes]) ?? []);
    const change = ({ id }) => {
        const bytes = changes.get(id) ?? null;
        return changes.has(id) || comparison === null ? changeWords(bytes) : 'new';
    };
    const measured = cells.flatMap((cell) => {
        const { variant, platform, compressedBytes } = cell;
        return compressedBytes === null ? [] : [row({ variant, platform, compressedBytes }, change(cell))];
    });
    const rows = [...measured, ...(comparison?.missing ?? []).map((image) => row(image, 'gone'))];
    if (rows.length === 0 || most === 0)
        return [];
    const columns = [{ title: 'Image' }, { title: 'Size', right: true }, { title: 'Change', right: true }];
    const body = `${(0,_summary_markdown_text_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)(columns, rows.slice(0, most))}${(0,_summary_summary_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .omitted */ .Pd)(rows.length, most, 'images')}`;
    return [(0,_summary_markdown_text_js__WEBPACK_IMPORTED_MODULE_5__/* .folded */ .TM)(`Sizes of ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_4__/* .countOf */ .pq)(rows.length, 'image')}`, body)];
}
function row({ variant, platform, compressedBytes }, change) {
    const size = compressedBytes === null ? '–' : (0,_text_units_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(compressedBytes);
    return [(0,_summary_markdown_text_js__WEBPACK_IMPORTED_MODULE_5__/* .cellCode */ .GA)(`${variant} ${platform}`), size, change];
}
function changeWords(change) {
    if (change === null)
        return '–';
    return (0,_words_changed_cells_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesChange */ .IV)(change) === null
        ? (0,_words_changed_cells_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeChange */ .S8)(change).replaceAll('<', '&lt;')
        : marked((0,_words_changed_cells_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeChange */ .S8)(change));
}


/***/ }),

/***/ 43524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ renderComment)
});

// EXTERNAL MODULE: ./build/src/report/words/cache-words.js
var cache_words = __webpack_require__(75604);
// EXTERNAL MODULE: ./build/src/report/words/rebuild-words.js
var rebuild_words = __webpack_require__(37057);
// EXTERNAL MODULE: ./build/src/report/words/group-rebuilds.js
var group_rebuilds = __webpack_require__(6566);
// EXTERNAL MODULE: ./build/src/report/words/headline.js + 1 modules
var headline = __webpack_require__(52800);
// EXTERNAL MODULE: ./build/src/report/summary/markdown-text.js
var markdown_text = __webpack_require__(91476);
// EXTERNAL MODULE: ./build/src/report/summary/summary-failures.js
var summary_failures = __webpack_require__(24943);
// EXTERNAL MODULE: ./build/src/report/summary/summary-limits.js
var summary_limits = __webpack_require__(58748);
// EXTERNAL MODULE: ./build/src/report/summary/summary.js + 7 modules
var summary = __webpack_require__(78587);
// EXTERNAL MODULE: ./build/src/report/comment/comment-changes.js
var comment_changes = __webpack_require__(2827);
// EXTERNAL MODULE: ./build/src/text/units.js
var units = __webpack_require__(8166);
// EXTERNAL MODULE: ./build/src/report/summary/summary-comparison.js
var summary_comparison = __webpack_require__(82789);
;// CONCATENATED MODULE: ./build/src/report/comment/comment-checks.js




/** Checks by their own names; one that is not here is told by its name. */
const titles = {
    architecture: 'Platforms',
    test: 'Tests',
    'size-budget': 'Size budgets',
};
/** `- **Tests:** 14 of 16 images passed, 2 failed`: a line for each check that said something. That a platform is the planned one is no news. */
function checkLines({ cells }) {
    const all = cells.flatMap((cell) => cell.verdicts);
    const verdicts = all.filter(({ check, outcome }) => check !== 'architecture' || outcome !== 'passed');
    return [...new Set(verdicts.map(({ check }) => check))].map((check) => {
        const own = verdicts.filter((verdict) => verdict.check === check);
        return `- **${titleOf(check)}:** ${countsOf(own)}`;
    });
}
function titleOf(check) {
    const [first = '', ...rest] = (0,markdown_text/* text */.Qq)(check.replaceAll('-', ' '), 40);
    return titles[check] ?? `${first.toUpperCase()}${rest.join('')}`;
}
function countsOf(verdicts) {
    const count = (outcome) => verdicts.filter((one) => one.outcome === outcome).length;
    const [passed, failed, untested] = [count('passed'), count('failed'), count('not-tested')];
    return [
        ...(passed > 0 ? [`${passed} of ${(0,units/* countOf */.pq)(verdicts.length, 'image')} passed`] : []),
        ...(failed > 0 ? [`${failed === verdicts.length ? `${failed} of ${failed}` : failed} failed`] : []),
        ...(untested > 0
            ? [`${untested === verdicts.length ? (0,units/* countOf */.pq)(untested, 'image') : untested} not tested`]
            : []),
    ].join(', ');
}
/** What did not pass, images with the same reason in one row; nothing when all did. */
function renderFailedChecks(report, limits) {
    const groups = failedChecks(report);
    if (groups.length === 0)
        return [];
    const rows = groups
        .slice(0, limits.problems)
        .map(({ check, reason, cells }) => [
        (0,summary_comparison/* imageNames */.s)(cells, report),
        titleOf(check),
        `❌ ${reason === '' ? 'failed' : (0,markdown_text/* text */.Qq)(reason, 300)}`,
    ]);
    const columns = [{ title: 'Images' }, { title: 'Check' }, { title: 'Result' }];
    return [`${(0,markdown_text/* table */.tp)(columns, rows)}${(0,summary_limits/* omitted */.Pd)(groups.length, rows.length, 'rows')}`];
}
function failedChecks({ cells }) {
    const groups = new Map();
    for (const cell of cells)
        for (const { check, outcome, reason, expected, found } of cell.verdicts) {
            if (outcome !== 'failed')
                continue;
            const told = reason ?? (expected === null || found === null ? '' : `${found} instead of ${expected}`);
            const key = JSON.stringify([check, told]);
            const group = groups.get(key) ?? { check, reason: told, cells: [] };
            if (!group.cells.includes(cell))
                group.cells.push(cell);
            groups.set(key, group);
        }
    return [...groups.values()].sort((a, b) => b.cells.length - a.cells.length);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/report/words/dockerfile-of.js
var dockerfile_of = __webpack_require__(74862);
;// CONCATENATED MODULE: ./build/src/report/comment/comment-marker.js


/**
 * How the hidden first line of a comment begins: the image's name, and what tells it from the comments of other calls in the same
 * repository: workflow, job, Dockerfile, and what one machine builds of it. An HTML comment, so that no page shows it.
 */
function commentMarker({ plan, source, cells }, caller) {
    const own = [
        caller,
        plan.images,
        placeInContext(plan),
        [...new Set(cells.map(({ platform }) => platform))].sort(),
        plan.whole ? null : plan.variants.map(({ name }) => name).sort(),
    ];
    const key = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(own)).digest('hex').slice(0, 12);
    return `<!-- build-variants ${plain(subjectName({ plan, source }))} ${key} `;
}
/** What the comment is about, in one name: the first image, else the repository's own name. Hostile text. */
function subjectName({ plan, source }) {
    return plan.images[0] ?? source.repository?.split('/').at(-1) ?? 'images';
}
/** From the context on: where a checkout is differs from machine to machine. */
function placeInContext(plan) {
    const { context, file } = plan.build;
    if (plan.bake !== null)
        return plan.bake.files.map(lastPart).join(' ');
    const own = file ?? (0,dockerfile_of/* dockerfileOf */.S)('', plan);
    return own?.startsWith(`${context}/`) === true ? own.slice(context.length + 1) : own && lastPart(own);
}
function lastPart(path) {
    return path.split('/').at(-1) ?? path;
}
/** Nothing in it ends an HTML comment or a line. */
function plain(name) {
    return name
        .replace(/[^\w./:@-]/g, '_')
        .replace(/-{2,}/g, '-')
        .slice(0, 200);
}

;// CONCATENATED MODULE: ./build/src/report/comment/comment.js











/** GitHub takes 65,536 characters ("Body is too long"); these are bytes of UTF-8, which are never fewer. */
const commentBytes = 64 * 1024;
/**
 * The comment at a pull request: the verdict; what changed against the base beyond the threshold, checks, time and cache in a
 * line each, everything else folded. Of a run that failed why, and nothing else. At most 64 KiB, by the summary's ladder.
 */
function renderComment(report, { run, threshold }) {
    const marker = commentMarker(report, run.caller);
    const tells = report.outcome !== 'ok' || (0,comment_changes/* tellChanges */.hb)(report, threshold, leastLimits).tells;
    // Who posts the file of it elsewhere must see what `auto` goes by.
    const first = `${marker}${tells ? '' : 'quiet '}-->`;
    const frame = (parts) => `${[`${first}\n${comment_headline(report)}`, ...parts, footer(report, run)].filter((part) => part !== '').join('\n\n')}\n`;
    const compose = (limits) => frame(report.outcome === 'ok' ? succeeded(report, threshold, limits) : failed(report, limits));
    return {
        marker,
        tells,
        text: (0,summary_limits/* fitting */._Q)(commentBytes, compose) ?? frame(['The whole report is in report.json.']),
    };
}
const leastLimits = { variants: 0, verified: 0, pulls: 0, failures: 0, problems: 0 };
function comment_headline(report) {
    const { mark, words } = (0,headline/* headlineOf */.g)(report);
    return `### ${summary/* marks */.Z[mark]} ${(0,markdown_text/* code */.aY)(subjectName(report), 200)}: ${(0,markdown_text/* text */.Qq)(words, 400)}`;
}
function succeeded(report, threshold, limits) {
    const lines = [...checkLines(report), (0,comment_changes/* timeLine */.wQ)(report), ...cacheLine(report)];
    return [
        ...(0,comment_changes/* tellChanges */.hb)(report, threshold, limits).parts,
        ...renderFailedChecks(report, limits),
        lines.join('\n'),
        ...(0,comment_changes/* allSizes */.ij)(report, limits.verified),
        ...rebuilt(report),
    ];
}
function failed(report, limits) {
    return [...renderFailedChecks(report, limits), ...(0,summary_failures/* renderFailures */.S)(report, limits)];
}
const wording = {
    strong: (own) => own,
    name: (hostile) => (0,markdown_text/* code */.aY)(hostile, 100),
    words: (hostile) => (0,markdown_text/* text */.Qq)(hostile, 300),
};
function cacheLine(report) {
    const cache = (0,cache_words/* toldCache */.GN)(report);
    const [words] = cache === null ? [] : (0,cache_words/* cacheWords */.M8)(report, cache, wording);
    return words === undefined ? [] : [`- **Cache:** ${words.slice(0, 1).toLowerCase()}${words.slice(1)}`];
}
/** What ran in spite of the cache, by cause. */
function rebuilt(report) {
    const causes = (0,cache_words/* toldCache */.GN)(report) === null ? [] : (0,group_rebuilds/* groupRebuilds */.w)(report).slice(0, 5);
    if (causes.length === 0)
        return [];
    return [(0,markdown_text/* folded */.TM)('What was built again', causes.map((cause) => `- ${(0,rebuild_words/* causeWords */.p)(cause, wording)}`).join('\n'))];
}
/** A link only to what is an address of the web: everything else would be text that somebody else chose. */
function footer({ tool }, { commit, url, untrusted }) {
    const parts = [
        ...(untrusted === true ? ['as the report of a run of code from elsewhere says'] : []),
        ...(commit === null ? [] : [`commit ${(0,markdown_text/* code */.aY)(commit.slice(0, 7))}`]),
        ...(url !== null && /^https?:\/\/[\w.:/@~%+-]+$/.test(url) ? [`[the run and its summary](${url})`] : []),
        `${tool.name} ${(0,markdown_text/* text */.Qq)(tool.version, 40)}`,
    ];
    return `<sub>${parts.join(' · ')}</sub>`;
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

/***/ 82789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ changedTable),
/* harmony export */   Wo: () => (/* binding */ renderComparison),
/* harmony export */   s: () => (/* binding */ imageNames)
/* harmony export */ });
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8166);
/* harmony import */ var _words_changed_cells_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66038);
/* harmony import */ var _markdown_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91476);
/* harmony import */ var _words_name_cells_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74259);
/* harmony import */ var _summary_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58748);





/** Rows that stand open. */
const mostRows = 10;
/** What is larger, smaller, faster than in the run before: what changed is open, everything else folds. */
function renderComparison(report, limits) {
    const { comparison, comparisonReason } = report;
    const unread = comparisonReason === null ? [] : [`Not compared with an earlier run: ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(comparisonReason, 300)}`];
    if (comparison === null)
        return unread;
    const { all, changed, words } = (0,_words_changed_cells_js__WEBPACK_IMPORTED_MODULE_2__/* .changesOf */ .fs)(report, comparison);
    const name = (0,_words_changed_cells_js__WEBPACK_IMPORTED_MODULE_2__/* .baselineName */ .Ri)(comparison);
    return [
        ...unread,
        `### Compared with ${name === null ? 'an earlier run' : (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name, 100)}${(0,_words_changed_cells_js__WEBPACK_IMPORTED_MODULE_2__/* .comparedAge */ .B5)(report, comparison)}`,
        words === ''
            ? ''
            : `${words.slice(0, 1).toUpperCase()}${words.slice(1)}${changed.length > 0 ? ':' : '.'}`,
        ...(changed.length === 0 ? [] : [changedTable(report, changed, plainly)]),
        ...allCells(comparison, all, limits.verified),
    ];
}
const plainly = { most: mostRows, change: (change) => change, changeFirst: false, place: () => '' };
function changedTable(report, changed, told) {
    const figures = [
        { title: 'Size', right: true, of: ({ cells }) => sizeRange(cells) },
        { title: 'Change', right: true, of: ({ change }) => told.change(change) },
    ];
    const layers = ({ cells, grown }) => grown.map((layer) => `${grownWords(layer)}${told.place(layer, cells)}`).join('<br>');
    const columns = [
        { title: 'Images', of: ({ cells }) => imageNames(cells, report) },
        ...(told.changeFirst ? figures.toReversed() : figures),
        { title: 'Layers that grew', of: layers },
    ];
    const rows = changed.slice(0, told.most).map((group) => columns.map((column) => column.of(group)));
    return `${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(columns, rows)}${(0,_summary_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .omitted */ .Pd)(changed.length, rows.length, 'rows')}`;
}
function imageNames(cells, report) {
    const ids = cells.map(({ id }) => id);
    const names = (0,_words_name_cells_js__WEBPACK_IMPORTED_MODULE_3__/* .nameCells */ .t)(ids, report)?.map((name) => (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cellCode */ .GA)(name, 60));
    return names?.join(', ') ?? (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .unbroken */ .D_)((0,_text_units_js__WEBPACK_IMPORTED_MODULE_4__/* .countOf */ .pq)(cells.length, 'image'));
}
function sizeRange(cells) {
    const sizes = cells.flatMap(({ compressedBytes }) => compressedBytes ?? []);
    const ends = [Math.min(...sizes), Math.max(...sizes)].map(_text_units_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3);
    return [...new Set(ends)].join(' to ');
}
function grownWords({ createdBy, change, isNew }) {
    const made = createdBy === null ? 'a layer' : (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cellCode */ .GA)(createdBy, 80);
    return `${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .unbroken */ .D_)(change)} ${isNew ? 'new: ' : ''}${made}`;
}
function allCells({ baseline }, all, most) {
    if (baseline.kind === 'published' || most === 0)
        return [];
    const columns = ['Size', 'Time', 'Cached'].map((title) => ({ title, right: true }));
    const beside = (value, change) => value === null ? '–' : change === null ? value : `${value} (${change})`;
    const known = (value, show) => value === null ? null : show(value);
    const rows = all
        .slice(0, most)
        .map(({ cell, change }) => [
        (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cellCode */ .GA)(`${cell.variant} ${cell.platform}`),
        beside(known(cell.compressedBytes, _text_units_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3), (0,_words_changed_cells_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesChange */ .IV)(change.compressedBytes)),
        beside(known(cell.wallMs, _text_units_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3), (0,_words_changed_cells_js__WEBPACK_IMPORTED_MODULE_2__/* .timeChange */ .gP)(change.wallMs)),
        beside(known(cell.cacheHitRate, _text_units_js__WEBPACK_IMPORTED_MODULE_4__/* .formatShare */ .T1), (0,_words_changed_cells_js__WEBPACK_IMPORTED_MODULE_2__/* .shareChange */ .AP)(change.cacheHitRate)),
    ]);
    const body = `${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)([{ title: 'Image' }, ...columns], rows)}${(0,_summary_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .omitted */ .Pd)(all.length, rows.length, 'images')}`;
    return [(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .folded */ .TM)(`Size, time and cache of ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_4__/* .countOf */ .pq)(all.length, 'image')}`, body)];
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

/***/ 78587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ summary_marks),
  B: () => (/* binding */ renderSummary)
});

// EXTERNAL MODULE: ./build/src/text/units.js
var units = __webpack_require__(8166);
// EXTERNAL MODULE: ./build/src/report/words/headline.js + 1 modules
var headline = __webpack_require__(52800);
// EXTERNAL MODULE: ./build/src/report/summary/markdown-text.js
var markdown_text = __webpack_require__(91476);
// EXTERNAL MODULE: ./build/src/report/words/cache-words.js
var cache_words = __webpack_require__(75604);
// EXTERNAL MODULE: ./build/src/report/words/group-rebuilds.js
var group_rebuilds = __webpack_require__(6566);
// EXTERNAL MODULE: ./build/src/report/words/mount-words.js
var mount_words = __webpack_require__(95711);
// EXTERNAL MODULE: ./build/src/report/words/name-cells.js
var name_cells = __webpack_require__(74259);
// EXTERNAL MODULE: ./build/src/report/words/rebuild-words.js
var rebuild_words = __webpack_require__(37057);
// EXTERNAL MODULE: ./build/src/report/summary/summary-limits.js
var summary_limits = __webpack_require__(58748);
;// CONCATENATED MODULE: ./build/src/report/summary/summary-cache.js








const mostRows = 10;
const mostCauses = 5;
const wording = {
    strong: (own) => `**${own}**`,
    name: (hostile) => (0,markdown_text/* code */.aY)(hostile, 100),
    words: (hostile) => (0,markdown_text/* text */.Qq)(hostile, 500),
};
/** Where the cache came from, what it brought, what ran in spite of it, and what was kept of this run. */
function renderCache(report) {
    const cache = (0,cache_words/* toldCache */.GN)(report);
    const told = cache === null ? [] : (0,cache_words/* cacheWords */.M8)(report, cache, wording);
    const lines = [...told, ...(0,mount_words/* mountWords */.$)(report, wording)].map((words) => `- ${words}`);
    if (lines.length === 0)
        return [];
    return [
        cache === null || cache.backend === 'none' ? '### Cache' : `### Cache: ${(0,cache_words/* cachePlace */.UH)(cache)}`,
        lines.join('\n'),
        ...(report.outcome === 'ok' && cache !== null ? renderRebuilds(report) : []),
    ];
}
/** Causes first, then the steps that ran for them, the slowest first. */
function renderRebuilds(report) {
    const causes = (0,group_rebuilds/* groupRebuilds */.w)(report);
    const rebuilds = causes.flatMap(({ steps }) => steps).sort((a, b) => (b.ms ?? 0) - (a.ms ?? 0));
    if (rebuilds.length === 0)
        return [];
    const lines = causes.slice(0, mostCauses).map((cause) => `- ${capital((0,rebuild_words/* causeWords */.p)(cause, wording))}`);
    const columns = [
        { title: 'Rebuilt' },
        { title: 'Images' },
        { title: 'Time', right: true },
        { title: 'Why' },
    ];
    const rows = rebuilds.slice(0, mostRows).map((step) => [
        (0,markdown_text/* cellCode */.GA)(step.name, 90),
        (0,name_cells/* nameCells */.t)(step.cells, report)
            ?.map((name) => (0,markdown_text/* cellCode */.GA)(name, 60))
            .join(', ') ?? (0,markdown_text/* unbroken */.D_)((0,units/* countOf */.pq)(step.cells.length, 'image')),
        step.ms === null ? '–' : (0,units/* formatDuration */.a3)(step.ms),
        (0,rebuild_words/* reasonWords */.I)(step, (hostile) => (0,markdown_text/* cellCode */.GA)(hostile, 60)),
    ]);
    return [
        `${lines.join('\n')}${(0,summary_limits/* omitted */.Pd)(causes.length, lines.length, 'causes')}`,
        `${(0,markdown_text/* table */.tp)(columns, rows)}${(0,summary_limits/* omitted */.Pd)(rebuilds.length, rows.length, 'steps')}`,
    ];
}
function capital(words) {
    return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

// EXTERNAL MODULE: ./build/src/report/summary/summary-comparison.js
var summary_comparison = __webpack_require__(82789);
;// CONCATENATED MODULE: ./build/src/report/summary/summary-costs.js



/** One line of numbers under the headline. */
function keyFigures(report) {
    const { totals } = report;
    const savedMs = report.cache?.savedMs ?? 0;
    const share = totals.steps === 0 ? 0 : totals.cachedSteps / totals.steps;
    return [
        totals.built === totals.cells
            ? `**${(0,units/* countOf */.pq)(totals.cells, 'image')}**`
            : `**${totals.built} of ${totals.cells}** images built`,
        ...(totals.uniqueBytes === null ? [] : [`**${(0,units/* formatBytes */.z3)(totals.uniqueBytes)}** stored`]),
        ...(totals.buildMs > 0
            ? [`**${(0,units/* formatDuration */.a3)(totals.buildMs)}** of **${(0,units/* formatDuration */.a3)(report.wallMs)}** in the bake`]
            : []),
        ...(totals.cachedSteps > 0 ? [`**${(0,units/* formatShare */.T1)(share)}** of steps cached`] : []),
        ...(savedMs > 0 ? [`**${(0,units/* formatDuration */.a3)(savedMs)}** saved by the cache`] : []),
        ...(totals.emulatedMs > 0
            ? [`**${(0,units/* formatDuration */.a3)(totals.emulatedMs)}** emulated${onceWords(report)}`]
            : []),
    ].join(' · ');
}
/** The table below has a shared step in the time of each image, and no times of images that failed. */
function onceWords({ cells, totals }) {
    const built = cells.filter(({ outcome }) => outcome === 'built');
    const perImage = built.reduce((sum, { emulatedMs }) => sum + (emulatedMs ?? 0), 0);
    if ((0,units/* formatDuration */.a3)(perImage) === (0,units/* formatDuration */.a3)(totals.emulatedMs))
        return '';
    return built.length === cells.length
        ? ' (a step that images share counted once)'
        : ' (with images that are not built, a shared step counted once)';
}
/** What sharing and the builder's own state spared: bytes in the registry, seconds on the machine. */
function renderSavings(report) {
    const { totals } = report;
    const { compressedBytes, uniqueBytes } = totals;
    const lines = [
        ...(compressedBytes !== null && uniqueBytes !== null && uniqueBytes < compressedBytes
            ? [
                `- **Shared layers** save ${(0,units/* formatBytes */.z3)(compressedBytes - uniqueBytes)}: ${(0,units/* formatBytes */.z3)(compressedBytes)} of images take ${(0,units/* formatBytes */.z3)(uniqueBytes)}, each layer stored once.`,
            ]
            : []),
        ...(totals.sharedSavedMs > 0
            ? [
                `- **Shared steps** save ${(0,units/* formatDuration */.a3)(totals.sharedSavedMs)}: steps that several images need ran once, ${(0,units/* formatDuration */.a3)(totals.unsharedMs - totals.sharedSavedMs)} of work instead of ${(0,units/* formatDuration */.a3)(totals.unsharedMs)}.`,
            ]
            : []),
        ...(totals.cachedSteps > 0 && (0,cache_words/* toldCache */.GN)(report) === null
            ? [
                `- **The cache** had ${(0,units/* formatCount */.B4)(totals.cachedSteps)} of ${(0,units/* countOf */.pq)(totals.steps, 'step')} (${(0,units/* formatShare */.T1)(totals.cachedSteps / totals.steps)}).`,
            ]
            : []),
    ];
    return lines.join('\n');
}
/** Where emulation costs most, and the way out of it. */
function renderEmulation({ costliestEmulated, totals }) {
    if (costliestEmulated.length === 0)
        return [];
    const columns = [
        { title: 'Step' },
        { title: 'Images', right: true },
        { title: 'Emulated', right: true },
        { title: 'What could be done' },
    ];
    const rows = costliestEmulated.map((step) => [
        (0,markdown_text/* cellCode */.GA)(step.name, 90),
        `${step.cells.length}`,
        (0,units/* formatDuration */.a3)(step.emulatedMs),
        step.advice.replaceAll('|', '\\|'),
    ]);
    const share = costliestEmulated.reduce((sum, step) => sum + step.emulatedMs, 0) / totals.emulatedMs;
    const lead = `These ${costliestEmulated.length} steps took ${(0,units/* formatShare */.T1)(Math.min(1, share))} of it:`;
    return [
        `### Emulation cost ${(0,units/* formatDuration */.a3)(totals.emulatedMs)}`,
        ...(costliestEmulated.length === 1 ? [] : [lead]),
        (0,markdown_text/* table */.tp)(columns, rows),
    ];
}

// EXTERNAL MODULE: ./build/src/report/summary/summary-failures.js
var summary_failures = __webpack_require__(24943);
// EXTERNAL MODULE: ./build/src/report/words/cached-steps.js
var cached_steps = __webpack_require__(69208);
// EXTERNAL MODULE: ./build/src/report/words/changed-cells.js
var changed_cells = __webpack_require__(66038);
;// CONCATENATED MODULE: ./build/src/report/summary/summary-matrix.js





/** A number that adds up. */
function summed(pick, show) {
    return { of: (cell) => shown(pick(cell), show), total: (cells) => shown(add(cells, pick), show) };
}
function shown(value, show) {
    return value === null ? null : show(value);
}
function add(cells, pick) {
    const known = cells.flatMap((cell) => pick(cell) ?? []);
    return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
}
/** In the order of the columns. */
function measuresOf({ comparison }) {
    const [size, ...others] = measures;
    if (comparison === null || size === undefined)
        return measures;
    const changes = new Map(comparison.cells.map(({ cell, compressedBytes }) => [cell, compressedBytes]));
    const change = summed(({ id }) => changes.get(id) ?? null, changed_cells/* sizeChange */.S8);
    return [size, { title: 'Change', ...change }, ...others];
}
const measures = [
    { title: 'Size', ...summed((cell) => cell.compressedBytes, units/* formatBytes */.z3) },
    { title: 'Unpacked', ...summed((cell) => cell.unpackedBytes, units/* formatBytes */.z3) },
    { title: 'Time', of: (cell) => shown(cell.wallMs, units/* formatDuration */.a3), total: null },
    // Not added up: what images share would count for each.
    { title: 'Emulated', of: (cell) => shown(cell.emulatedMs, units/* formatDuration */.a3), total: null, ofEmulation: true },
    {
        title: 'Cached',
        of: cached_steps/* cachedSteps */.e,
        total: (cells) => (0,cached_steps/* cachedSteps */.e)({
            steps: add(cells, (cell) => cell.steps),
            cachedSteps: add(cells, (cell) => cell.cachedSteps),
        }),
    },
];
/** Up to two platforms stand side by side; more would not fit on the page and stand below each other. */
const sideBySide = 2;
/**
 * Variants × platforms, as an HTML table: GFM's own have no groups of columns. Columns without a single value are left out.
 * `most` counts variants. Nothing when no cell came to an end: the failure is not to be buried under rows of "stopped".
 */
function renderMatrix(report, most) {
    if (report.cells.every(({ outcome }) => outcome === 'cancelled'))
        return '';
    const platforms = [...new Set(report.cells.map((cell) => cell.platform))];
    const rows = variantRows(report, most);
    const body = platforms.length <= sideBySide ? wideTable(report, platforms, rows) : tallTable(report, rows);
    return `<table>\n${body.join('\n')}\n</table>${(0,summary_limits/* omitted */.Pd)(report.plan.variants.length, rows.length, 'variants')}`;
}
/** In the plan's order; when rows must go, those that failed stay. */
function variantRows({ cells }, most) {
    const groups = new Map();
    for (const cell of cells) {
        const group = groups.get(cell.variant);
        if (group === undefined)
            groups.set(cell.variant, [cell]);
        else
            group.push(cell);
    }
    const rows = [...groups.entries()];
    if (rows.length <= most)
        return rows;
    const failedFirst = ([, group]) => (group.some(({ outcome }) => outcome === 'failed') ? 0 : 1);
    return rows.sort((a, b) => failedFirst(a) - failedFirst(b)).slice(0, most);
}
function usedMeasures(report, cells) {
    const isEmulated = cells.some((cell) => cell.emulated && cell.emulatedMs !== 0);
    return measuresOf(report).filter((one) => (one.ofEmulation !== true || isEmulated) && cells.some((cell) => one.of(cell) !== null));
}
function wideTable(report, platforms, rows) {
    const groups = platforms.map((platform) => {
        const cells = report.cells.filter((cell) => cell.platform === platform);
        return {
            platform,
            cells,
            used: usedMeasures(report, cells),
            emulated: cells.some((cell) => cell.emulated),
        };
    });
    const heads = groups.map((group) => `<th align="center" colspan="${Math.max(1, group.used.length)}">${(0,markdown_text/* html */.qy)(group.platform)}${group.emulated ? ' · <i>emulated</i>' : ''}</th>`);
    const line = ([variant, cells]) => {
        const own = new Map(cells.map((cell) => [cell.platform, cell]));
        return `<tr>${nameCell(variant)}${groups.map(({ platform, used }) => cellOf(own.get(platform), used)).join('')}</tr>`;
    };
    const sums = groups.map(({ cells, used }) => used.map((one) => totalCell(one, cells)).join('') || '<td></td>');
    return [
        `<tr><th align="left" rowspan="2">Variant</th>${heads.join('')}</tr>`,
        `<tr>${groups.map(({ used }) => headCells(used) || '<th></th>').join('')}</tr>`,
        ...rows.map(line),
        ...(rows.length > 1 && groups.some(({ used }) => used.length > 0)
            ? [`<tr><td><i>sum</i></td>${sums.join('')}</tr>`]
            : []),
    ];
}
function tallTable(report, rows) {
    const used = usedMeasures(report, report.cells);
    const lines = rows.flatMap(([variant, cells]) => cells.map((cell, index) => {
        const name = index === 0 ? nameCell(variant, cells.length) : '';
        const platform = `<td>${(0,markdown_text/* html */.qy)(cell.platform)}${cell.emulated ? ' · <i>emulated</i>' : ''}</td>`;
        return `<tr>${name}${platform}${cellOf(cell, used)}</tr>`;
    }));
    return [`<tr><th align="left">Variant</th><th align="left">Platform</th>${headCells(used)}</tr>`, ...lines];
}
function nameCell(variant, rows = 1) {
    return `<td${rows > 1 ? ` rowspan="${rows}"` : ''}><b>${(0,markdown_text/* html */.qy)(variant)}</b></td>`;
}
function headCells(used) {
    return used.map(({ title }) => `<th align="right">${title}</th>`).join('');
}
function totalCell(measure, cells) {
    const value = measure.total?.(cells) ?? null;
    return `<td align="right">${value === null ? '' : `<i>${shownIn(value)}</i>`}</td>`;
}
/** `<1 kB` in HTML. */
function shownIn(value) {
    return (0,markdown_text/* unbroken */.D_)(value.replaceAll('<', '&lt;'));
}
const states = { built: '✅ built', failed: '❌ failed', cancelled: '⏹ stopped' };
function cellOf(cell, used) {
    const span = `colspan="${Math.max(1, used.length)}" align="center"`;
    if (cell === undefined)
        return `<td ${span}>not planned</td>`;
    if (cell.outcome !== 'built' || used.length === 0)
        return `<td ${span}>${states[cell.outcome]}</td>`;
    return used
        .map((measure) => {
        const value = measure.of(cell);
        return `<td align="right">${value === null ? '–' : shownIn(value)}</td>`;
    })
        .join('');
}

// EXTERNAL MODULE: ./build/src/model/judge-publication.js
var judge_publication = __webpack_require__(46691);
;// CONCATENATED MODULE: ./build/src/report/summary/summary-published.js




/** Pull lines that stand open; more of them fold. */
const openPulls = 10;
/** What is where now: lines to copy, all tags, and what was left alone with its reason. */
function renderPublished(report, limits) {
    const { publication } = report;
    if (publication === null || publication.indexes.length === 0)
        return [];
    const { done, unchanged } = (0,judge_publication/* standingOf */.YP)(publication);
    const parts = [
        ...(publication.kind === 'push' ? pulls(publication.indexes, limits) : []),
        ...(publication.kind === 'layout' && publication.directory !== null && done + unchanged > 0
            ? [layoutText(publication.directory)]
            : []),
        keptBack(publication, report.plan),
        ...stayedBehind(publication, limits),
        ...skippedTags(publication.indexes, limits),
        ...(publication.kind === 'none' || tags(publication) === 0
            ? []
            : [tagTable(publication.indexes, limits)]),
    ].filter((part) => part !== '');
    return parts.length === 0 ? [] : [`### ${heading(publication)}`, ...parts];
}
function heading(publication) {
    const { done, unchanged, left, unknown, behind } = (0,judge_publication/* standingOf */.YP)(publication);
    if (left.length + unknown.length > 0)
        return 'Published in part';
    if (behind.length > 0)
        return `${headings[publication.kind]} in part`;
    if (done + unchanged === 0)
        return unsettled[publication.kind];
    return publication.kind === 'push' && done === 0 ? 'In the registry' : headings[publication.kind];
}
const unsettled = {
    push: 'Not published',
    layout: 'Not written',
    load: 'Not loaded into Docker',
    none: 'Not kept',
};
function tags({ indexes }) {
    return indexes.reduce((total, index) => total + index.tags.length, 0);
}
const headings = { push: 'Published', layout: 'Written', load: 'Loaded into Docker', none: 'Kept' };
function pulls(indexes, { pulls: most }) {
    const there = indexes.filter(({ state, tags }) => (state === 'published' || state === 'unchanged') && tags.length > 0);
    if (there.length === 0)
        return [];
    const lines = there.slice(0, most).map(({ tags }) => `docker pull ${tags[0] ?? ''}`);
    const block = `${(0,markdown_text/* codeBlock */.DV)(lines, 'sh')}${(0,summary_limits/* omitted */.Pd)(there.length, lines.length, 'variants')}`;
    return [
        there.length > openPulls
            ? (0,markdown_text/* folded */.TM)(`<code>docker pull</code> for ${(0,units/* countOf */.pq)(there.length, 'variant')}`, block)
            : block,
    ];
}
function layoutText(directory) {
    return `The images are in ${(0,markdown_text/* code */.aY)(directory)}, an OCI layout that skopeo, crane and podman read.`;
}
function keptBack(publication, { publish }) {
    const { kind, indexes } = publication;
    const { behind } = (0,judge_publication/* standingOf */.YP)(publication);
    const held = indexes.filter((index) => index.state === 'kept-back' && !behind.includes(index));
    if (held.length === 0)
        return '';
    const names = held.slice(0, 20).map(({ variant }) => (0,markdown_text/* code */.aY)(variant));
    const more = held.length > 20 ? ` and ${held.length - 20} more` : '';
    const why = publish === 'per-variant' ? '' : ', because variants are published together or not at all';
    return `Kept back${why}: ${names.join(', ')}${more}.${kind === 'push' ? ' Their tags are as they were.' : ''}`;
}
/** Of a publication in part: which variants are not in it, and why. */
function stayedBehind(publication, { pulls: most }) {
    const { behind } = (0,judge_publication/* standingOf */.YP)(publication);
    if (behind.length === 0)
        return [];
    const lines = behind.slice(0, most).map(({ variant, obstacles = [] }) => {
        const more = obstacles.length > 4 ? ` and ${obstacles.length - 4} more` : '';
        return `- ${(0,markdown_text/* code */.aY)(variant)}: ${(0,markdown_text/* text */.Qq)(obstacles.slice(0, 4).join('; '))}${more}`;
    });
    const title = 'Stayed behind, because variants are published one by one; their tags keep what they hold:';
    return [`${title}\n\n${lines.join('\n')}${(0,summary_limits/* omitted */.Pd)(behind.length, lines.length, 'variants')}`];
}
function skippedTags(indexes, { pulls: most }) {
    const skipped = indexes.flatMap((index) => index.skipped);
    if (skipped.length === 0)
        return [];
    const lines = skipped
        .slice(0, most)
        .map(({ tag, reason }) => `- ${(0,markdown_text/* code */.aY)(tag)} was left alone: ${(0,markdown_text/* text */.Qq)(reason)}`);
    return [`${lines.join('\n')}${(0,summary_limits/* omitted */.Pd)(skipped.length, lines.length, 'tags')}`];
}
const summary_published_states = {
    published: '✅ published',
    written: '✅ written',
    loaded: '✅ loaded',
    unchanged: '✅ unchanged',
    'kept-back': '⏸ kept back',
    failed: '❌ failed',
    left: '❌ left half-way',
    unknown: '❓ not known',
};
function tagTable(indexes, { pulls: most }) {
    const rows = indexes.slice(0, most).map((index) => [
        (0,markdown_text/* cellCode */.GA)(index.variant),
        summary_published_states[index.state],
        index.tags
            .slice(0, 50)
            .map((tag) => (0,markdown_text/* cellCode */.GA)(tag))
            .join('<br>'),
        index.digest === null ? '–' : (0,markdown_text/* cellCode */.GA)(index.digest),
    ]);
    const digests = indexes.filter(({ digest }) => digest !== null).length;
    const columns = [{ title: 'Variant' }, { title: 'State' }, { title: 'Tags' }, { title: 'Digest' }];
    return (0,markdown_text/* folded */.TM)(`${(0,units/* countOf */.pq)(tags({ indexes }), 'tag')} and ${(0,units/* countOf */.pq)(digests, 'digest')}`, `${(0,markdown_text/* table */.tp)(columns, rows)}${(0,summary_limits/* omitted */.Pd)(indexes.length, rows.length, 'variants')}`);
}

// EXTERNAL MODULE: ./build/src/report/words/test-words.js
var test_words = __webpack_require__(97492);
;// CONCATENATED MODULE: ./build/src/report/summary/summary-tests.js



const shownLines = 20;
/** Failures that are open when the page is; the others fold. */
const openFailures = 2;
/** Each failed test with all cells in which it came to the same: what it ran, and what it printed last. */
function renderTestFailures({ cells }, limits) {
    const groups = (0,test_words/* groupTests */.zV)(cells, 'failed');
    const parts = groups.slice(0, limits.failures).map(({ cells: failed, verdict: { test, reason } }, at) => {
        const title = `❌ <b>${(0,markdown_text/* html */.qy)((0,test_words/* cellNames */.Le)(failed))}</b>: test ${(0,markdown_text/* html */.qy)(test.name)}`;
        const output = test.output.slice(-shownLines);
        const body = [
            `${(0,markdown_text/* code */.aY)(test.command)} failed: ${(0,markdown_text/* text */.Qq)(reason ?? '', 300)}.`,
            ...(output.length === 0 ? [] : ['It printed last:', (0,markdown_text/* codeBlock */.DV)(output, 'text')]),
        ].join('\n\n');
        return at < openFailures ? `${title}\n\n${body}` : (0,markdown_text/* folded */.TM)(title, body);
    });
    return [...parts, (0,summary_limits/* omitted */.Pd)(groups.length, parts.length, 'failed tests').trim()].filter((part) => part !== '');
}

;// CONCATENATED MODULE: ./build/src/report/words/verification-words.js

function verdictOf(cell, check) {
    return cell.verdicts.find((verdict) => verdict.check === check);
}
/**
 * What was compared, each by itself: `architecture` is what the config of an image says, `programs` what was found in its
 * files. Neither says that an image was run.
 */
function comparedWords(cells) {
    const all = (0,units/* formatCount */.B4)(cells.length);
    const words = (check) => countWords(cells, check);
    return [
        `architecture (config) as planned in ${words('architecture')} of ${all}`,
        `programs (files) for the planned platform in ${words('programs')} of ${all}`,
        ...budgetWords(cells),
    ].join('; ');
}
/** `14`, `13 (1 warned, 1 failed, 1 not checked)`. */
function countWords(cells, check) {
    const outcomes = cells.map((cell) => verdictOf(cell, check)?.outcome ?? 'not-tested');
    const count = (outcome) => outcomes.filter((one) => one === outcome).length;
    const others = ['failed', 'warned', 'not-tested']
        .filter((outcome) => count(outcome) > 0)
        .map((outcome) => `${(0,units/* formatCount */.B4)(count(outcome))} ${outcome === 'not-tested' ? 'not checked' : outcome}`);
    const passed = (0,units/* formatCount */.B4)(count('passed'));
    return others.length === 0 ? passed : `${passed} (${others.join(', ')})`;
}
/** Only where somebody set one. */
function budgetWords(cells) {
    return ['size-budget', 'time-budget'].flatMap((check) => {
        const limited = cells.filter((cell) => verdictOf(cell, check) !== undefined);
        if (limited.length === 0)
            return [];
        return [`${check} kept by ${countWords(limited, check)} of ${(0,units/* formatCount */.B4)(limited.length)}`];
    });
}

;// CONCATENATED MODULE: ./build/src/report/summary/summary-verification.js





/** Image by image: the planned platform, the one in its config, and whether it was run. Open when something is wrong. */
function renderVerification(report, limits) {
    const cells = report.cells.filter((cell) => cell.outcome === 'built');
    if (cells.length === 0)
        return [];
    const failed = cells.filter((cell) => cell.verdicts.some(({ outcome }) => outcome === 'failed'));
    const others = cells.filter((cell) => !failed.includes(cell));
    const rows = [...failed, ...others]
        .slice(0, Math.max(limits.verified, Math.min(failed.length, 50)))
        .map(verificationRow);
    const columns = [
        { title: 'Image' },
        { title: 'Planned' },
        { title: 'In its config' },
        { title: 'As planned' },
        { title: 'Programs' },
        { title: 'Test' },
    ];
    const body = `${rows.length === 0 ? '' : (0,markdown_text/* table */.tp)(columns, rows)}${(0,summary_limits/* omitted */.Pd)(cells.length, rows.length, 'images')}`;
    const title = verificationTitle(cells);
    return failed.length > 0 ? [`### Verification`, title, body] : [(0,markdown_text/* folded */.TM)(title, body)];
}
function verificationTitle(cells) {
    if (cells.every((cell) => cell.verdicts.length === 0))
        return `Verification: ${(0,units/* countOf */.pq)(cells.length, 'image')} not checked`;
    const tests = (0,test_words/* testCount */.m)(cells) ?? test_words/* howToTest */.G0;
    const anyFailed = cells.some(({ verdicts }) => verdicts.some(({ outcome }) => outcome === 'failed'));
    const mark = anyFailed ? '❌ ' : '';
    return `${mark}Verification of ${(0,units/* countOf */.pq)(cells.length, 'image')}: ${comparedWords(cells)}; ${tests}`;
}
const marks = {
    passed: '✅',
    failed: '❌',
    warned: '⚠️',
    'not-tested': 'not checked',
};
function verificationRow(cell) {
    const architecture = verdictOf(cell, 'architecture');
    const reason = architecture?.outcome === 'failed' && architecture.reason !== null
        ? ` ${(0,markdown_text/* text */.Qq)(architecture.reason, 200)}`
        : '';
    const alike = verdictOf(cell, 'variants-alike');
    const same = alike?.outcome === 'failed' ? ` ❌ ${(0,markdown_text/* text */.Qq)(alike.reason ?? 'failed', 200)}` : '';
    return [
        `${(0,markdown_text/* cellCode */.GA)(`${cell.variant} ${cell.platform}`)}${same}`,
        architecture?.expected == null ? cell.platform : (0,markdown_text/* cellCode */.GA)(architecture.expected),
        architecture?.found == null ? '–' : (0,markdown_text/* cellCode */.GA)(architecture.found),
        `${architecture === undefined ? 'not checked' : marks[architecture.outcome]}${reason}`,
        otherWords(verdictOf(cell, 'programs')),
        testWords(cell),
    ];
}
function otherWords(verdict) {
    if (verdict === undefined)
        return 'not checked';
    const reason = verdict.outcome === 'passed' || verdict.reason === null ? '' : `: ${(0,markdown_text/* text */.Qq)(verdict.reason, 400)}`;
    return `${marks[verdict.outcome]}${reason}`;
}
function testWords(cell) {
    const tests = (0,test_words/* testsOf */.Vh)(cell);
    const failed = tests.filter(({ outcome }) => outcome === 'failed');
    const [open] = tests.filter(({ outcome }) => outcome === 'not-tested');
    if (tests.length === 0)
        return 'no test';
    if (failed.length > 0)
        return `❌ ${failed.map(({ test, reason }) => (0,markdown_text/* text */.Qq)(`${test.name}: ${reason ?? ''}`, 200)).join('<br>')}`;
    if (open !== undefined)
        return `not verified: ${(0,markdown_text/* text */.Qq)(open.reason ?? '', 200)}`;
    const times = tests.flatMap(({ test }) => (test.kept ? [] : (test.ms ?? [])));
    const [kept] = tests.flatMap(({ test }) => (test.kept ? (test.testedAt ?? []) : []));
    const when = kept === undefined ? '' : `, tested ${(0,markdown_text/* text */.Qq)(kept.slice(0, 16).replace('T', ' '))}`;
    const took = times.length === 0 ? '' : `, ${(0,units/* formatDuration */.a3)(times.reduce((sum, ms) => sum + ms, 0))}`;
    return `✅ ${tests.length === 1 ? 'passed' : `${tests.length} passed`}${when}${took}`;
}

;// CONCATENATED MODULE: ./build/src/report/summary/summary.js












/**
 * The job summary, in GitHub-flavoured Markdown: outcome first, then why it failed, then what it costs, what is where and
 * what was checked. Never more than 900 KiB: what does not fit is folded, cut and counted, down to the headline.
 */
function renderSummary(report) {
    const summary = (0,summary_limits/* fitting */._Q)(summary_limits/* summaryBytes */.uf, (limits) => compose(report, limits));
    return summary ?? `${summary_headline(report)}\n\nThe whole report is in report.json.\n`;
}
function compose(report, limits) {
    const failed = report.outcome !== 'ok';
    const parts = [
        summary_headline(report),
        keyFigures(report),
        ...(failed ? [...renderTestFailures(report, limits), ...(0,summary_failures/* renderFailures */.S)(report, limits)] : []),
        renderMatrix(report, limits.variants),
        ...renderPublished(report, limits),
        ...(failed ? [] : (0,summary_comparison/* renderComparison */.Wo)(report, limits)),
        ...renderCache(report),
        ...(failed ? [] : section('What was saved', renderSavings(report))),
        ...(failed ? [] : renderEmulation(report)),
        ...renderVerification(report, limits),
        ...renderWarnings(report, limits),
        footer(report),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function section(title, body) {
    return body === '' ? [] : [`### ${title}`, body];
}
const summary_marks = { ok: '✅', failed: '❌', cancelled: '⏹' };
function summary_headline(report) {
    const { mark, words } = (0,headline/* headlineOf */.g)(report);
    return `## ${summary_marks[mark]} ${(0,markdown_text/* text */.Qq)(words, 400)}`;
}
function renderWarnings({ warnings }, limits) {
    if (warnings.length === 0)
        return [];
    const body = (0,summary_failures/* renderProblems */.x)(warnings, limits.problems);
    return warnings.length <= 3
        ? ['### Warnings', body]
        : [(0,markdown_text/* folded */.TM)(`⚠️ ${(0,units/* countOf */.pq)(warnings.length, 'warning')}`, body)];
}
function footer(report) {
    const { builder, tool } = report;
    const attested = report.cells.some((cell) => cell.imageDigest !== null && cell.digest !== cell.imageDigest);
    const made = [
        `${tool.name} ${(0,markdown_text/* text */.Qq)(tool.version, 40)}`,
        ...(builder === null
            ? []
            : [
                `buildx ${(0,markdown_text/* text */.Qq)(builder.buildxVersion, 40)}`,
                ...(isVersion(builder.buildkitVersion) ? [`BuildKit ${(0,markdown_text/* text */.Qq)(builder.buildkitVersion, 40)}`] : []),
                `builder ${(0,markdown_text/* code */.aY)(builder.name, 80)} (${(0,markdown_text/* text */.Qq)(builder.driver, 40)})`,
            ]),
    ].join(' · ');
    const entries = 'Registries list an entry <code>unknown/unknown</code> beside each platform: these are the attestations (provenance, SBOM) of the images, not images for an unknown machine.';
    return `<sub>${made}${attested ? `<br>${entries}` : ''}</sub>`;
}
/** dockerd built without a version of its BuildKit says v0.0.0+unknown. */
function isVersion(version) {
    return version !== null && !version.startsWith('v0.0.0');
}


/***/ }),

/***/ 75604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GN: () => (/* binding */ toldCache),
/* harmony export */   M8: () => (/* binding */ cacheWords),
/* harmony export */   P7: () => (/* binding */ refName),
/* harmony export */   UH: () => (/* binding */ cachePlace)
/* harmony export */ });
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8166);
/* harmony import */ var _text_format_age_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36508);


const backends = {
    gha: 'GitHub Actions',
    registry: 'registry',
    local: 'local folder',
    s3: 'S3',
    azblob: 'Azure Blob',
    raw: 'as given',
    builder: 'builder',
    none: 'none',
};
/** The cache when there is something to tell of it: not of the builder's own state, and not when none was asked for. */
function toldCache({ cache, plan }) {
    const silent = cache?.backend === 'builder' || (cache?.backend === 'none' && plan.cache.kind === 'none');
    return silent ? null : cache;
}
function cachePlace({ backend }) {
    return backends[backend];
}
/** Where the cache came from and what it brought; where it went; what it takes. A line each. */
function cacheWords(report, cache, wording) {
    if (cache.backend === 'none')
        return [`${wording.strong('Not used')}${because(cache.reason, wording)}`];
    return [
        importWords(report, cache, wording),
        exportWords(cache, wording),
        footprintWords(cache, wording),
        layoutWords(cache, wording),
    ].filter((words) => words !== '');
}
function importWords(report, cache, wording) {
    const from = cache.importedScope === null ? '' : ` from ${wording.name(refName(cache.importedScope))}`;
    const { strong } = wording;
    switch (cache.imported) {
        case 'hit':
            return `${strong('Imported')}${from}${ageWords(report, cache)}: ${foundWords(report, cache, strong)}`;
        case 'miss':
        case 'failed':
            return `${strong('Miss')}${cache.importReason === null ? '' : ` (${wording.words(cache.importReason)})`}`;
        case 'off':
            return cache.importReason === null
                ? ''
                : `${strong('Not imported')}${because(cache.importReason, wording)}`;
    }
}
function ageWords({ startedAt }, { importedAt }) {
    return importedAt === null ? '' : `, ${(0,_text_format_age_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAge */ .n)(importedAt, startedAt)} old`;
}
/** Of all images: a step that two of them share is in both counts twice. */
function foundWords({ totals }, { savedMs }, strong) {
    const found = `${strong(`${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(totals.cachedSteps)} of ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(totals.steps, 'step')}`)} of ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(totals.cells, 'image')} found`;
    return savedMs === null || savedMs <= 0 ? found : `${found}, ${strong((0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(savedMs))} saved`;
}
function exportWords(cache, wording) {
    if (cache.exported !== 'written') {
        const title = cache.exported === 'failed' ? 'Export failed' : 'Not exported';
        return `${wording.strong(title)}${because(cache.exportReason, wording)}`;
    }
    const to = cache.exportedScope === null ? '' : ` for ${wording.name(refName(cache.exportedScope))}`;
    const { newEntries, newBytes } = cache;
    const what = [
        ...(newEntries === null ? [] : [(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(newEntries, 'new entry', 'new entries')]),
        ...(newBytes === null ? [] : [(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(newBytes)]),
    ].join(', ');
    return `${wording.strong('Exported')}${to}${what === '' ? '' : `: ${what}`}${ownWords(cache)}`;
}
/** They count for GitHub's limits as layers do. */
function ownWords({ ownEntries }) {
    if (ownEntries === null || ownEntries === 0)
        return '';
    return `; ${ownEntries} more for ${ownEntries === 1 ? 'the report' : 'the report and the cache mounts'}`;
}
/** Only where it says why another buildx had to be found. */
function layoutWords({ layoutReason }, { strong, words }) {
    return layoutReason === null ? '' : `${strong('Imported by an older buildx')}: ${words(layoutReason)}`;
}
/** GitHub's 10 GB are powers of two. */
function footprintWords({ footprintBytes, quotaBytes }, { strong }) {
    if (footprintBytes === null)
        return '';
    const size = `${strong('Takes')} ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(footprintBytes)}`;
    if (quotaBytes === null)
        return size;
    const share = (0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatShare */ .T1)(footprintBytes / quotaBytes);
    return `${size}, this scope alone: ${share} of the repository's ${quotaBytes / 1024 ** 3} GiB`;
}
function because(reason, { words }) {
    return reason === null ? '' : `: ${words(reason)}`;
}
/** `main`; `1.2.0`; `pull request 7`; outside of git the scope's own name. */
function refName({ ref, name }) {
    if (ref === null)
        return name;
    return ref.replace(/^refs\/pull\/(\d+)\/merge$/, 'pull request $1').replace(/^refs\/(?:heads|tags)\//, '');
}


/***/ }),

/***/ 69208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ cachedSteps)
/* harmony export */ });
/** `12 of 14`: steps that were found, of all; null when it is not known. */
function cachedSteps({ steps, cachedSteps: found, }) {
    return steps === null || steps === 0 || found === null ? null : `${found} of ${steps}`;
}


/***/ }),

/***/ 66038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ shareChange),
/* harmony export */   B5: () => (/* binding */ comparedAge),
/* harmony export */   IV: () => (/* binding */ bytesChange),
/* harmony export */   Ri: () => (/* binding */ baselineName),
/* harmony export */   S8: () => (/* binding */ sizeChange),
/* harmony export */   fs: () => (/* binding */ changesOf),
/* harmony export */   gP: () => (/* binding */ timeChange)
/* harmony export */ });
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8166);
/* harmony import */ var _text_format_age_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36508);


/** Less is no change: times and orders inside of archives make as much. Bytes. */
const leastBytes = 1000;
/** `isTold`: of the differences that are worth a word anyhow, those that are to be told. */
function changesOf({ cells, plan }, { cells: compared, missing = [] }, isTold = () => true) {
    const byId = new Map(cells.map((cell) => [cell.id, cell]));
    const all = compared.flatMap((change) => {
        const cell = byId.get(change.cell);
        return cell === undefined ? [] : [{ cell, change }];
    });
    const sized = all.filter(({ change }) => change.compressedBytes !== null);
    const by = ({ change }) => Math.abs(change.compressedBytes ?? 0);
    const changed = sized.filter((one) => by(one) >= leastBytes && isTold(one)).sort((a, b) => by(b) - by(a));
    const known = new Set(compared.map(({ cell }) => cell));
    const added = cells.filter(({ id, outcome }) => outcome === 'built' && !known.has(id)).length;
    const isPlanned = ({ variant }) => plan.variants.some(({ name }) => name === variant);
    const others = [
        ...(added === 0 ? [] : [(0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(added, 'image is new', 'images are new')]),
        ...missingWords(missing.filter(isPlanned)),
        ...goneWords(missing.filter((image) => !isPlanned(image))),
    ];
    const sizes = sized.length === 0 ? [] : [sizeWords(changed.length, sized.length)];
    return {
        all,
        changed: groupChanges(changed),
        counts: { changed: changed.length, sized: sized.length },
        others: others.join(', '),
        words: [...sizes, ...others].join(', '),
    };
}
function groupChanges(changed) {
    const groups = new Map();
    for (const { cell, change } of changed) {
        const told = { change: bytesChange(change.compressedBytes) ?? '', grown: grownLayers(change) };
        const key = JSON.stringify(told);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, { cells: [cell], ...told });
        else
            group.cells.push(cell);
    }
    return [...groups.values()];
}
function grownLayers({ grown }) {
    return grown.flatMap(({ createdBy, bytes, beforeBytes }) => {
        const change = bytesChange(bytes - (beforeBytes ?? 0));
        const made = createdBy === null ? null : instructionOf(createdBy);
        return change === null ? [] : [{ createdBy: made, change, isNew: beforeBytes === null }];
    });
}
/** BuildKit marks its own entries, and writes the arguments and the shell of a RUN: `RUN |1 TLS=1 /bin/sh -c npm ci # buildkit`. */
function instructionOf(createdBy) {
    return createdBy.replace(/ # buildkit$/, '').replace(/^RUN (?:\|\d+ .*? )?\/bin\/sh -c /s, 'RUN ');
}
function sizeWords(changed, all) {
    if (changed > 0)
        return `${changed} of ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(all, 'image')} changed in size`;
    return all === 1 ? 'the image is as large as before' : `all ${all} images are as large as before`;
}
/** `linux/arm64 is not built: 8 images, 420 MB`. */
function missingWords(missing) {
    if (missing.length === 0)
        return [];
    const platforms = [...new Set(missing.map(({ platform }) => platform))];
    const verb = platforms.length === 1 ? 'is' : 'are';
    return [`${platforms.join(' and ')} ${verb} not built: ${imagesAndSize(missing)}`];
}
/** `2 variants are gone: 4 images, 300 MB`. */
function goneWords(missing) {
    if (missing.length === 0)
        return [];
    const variants = new Set(missing.map(({ variant }) => variant)).size;
    return [`${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(variants, 'variant is gone', 'variants are gone')}: ${imagesAndSize(missing)}`];
}
function imagesAndSize(images) {
    const bytes = images.reduce((sum, image) => sum + (image.compressedBytes ?? 0), 0);
    const isKnown = images.every(({ compressedBytes }) => compressedBytes !== null);
    return `${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(images.length, 'image')}${isKnown ? `, ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes)}` : ''}`;
}
/** `3 hours ago`; empty when it is not known. */
function comparedAge({ startedAt }, { baseline }) {
    return baseline.at === null ? '' : `, ${(0,_text_format_age_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAge */ .n)(baseline.at, startedAt)} ago`;
}
/** `main`, `1.2.0`, or an image reference as it is; null: that run had no git ref. */
function baselineName({ baseline }) {
    return baseline.name === null ? null : baseline.name.replace(/^refs\/(?:heads|tags)\//, '');
}
/** `+3.40 MB`, `−1.2 s`; null when it is not known, or too little to tell. */
function bytesChange(bytes) {
    return signed(bytes, leastBytes, _text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3);
}
/** For a table of sizes: `+3.40 MB`, `±0`; what is too little to tell is not nothing. */
function sizeChange(bytes) {
    return bytesChange(bytes) ?? (bytes === 0 ? '±0' : '<1 kB');
}
function timeChange(ms) {
    return signed(ms, 100, _text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3);
}
/** In points of a hundred. */
function shareChange(share) {
    return signed(share, 0.005, (value) => `${Math.round(value * 100)} points`);
}
function signed(value, least, show) {
    if (value === null || Math.abs(value) < least)
        return null;
    return `${value > 0 ? '+' : '−'}${show(Math.abs(value))}`;
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


/***/ }),

/***/ 6566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ groupRebuilds)
/* harmony export */ });
/* harmony import */ var _name_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76465);

/** Without a cache everything runs, and needs no reason of its own. */
const untold = new Set(['first-run', 'no-cache']);
/** What was rebuilt in spite of the cache, by cause: the one that cost most first. */
function groupRebuilds(report) {
    const groups = new Map();
    for (const step of rebuiltSteps(report)) {
        const key = JSON.stringify(step.cause);
        groups.set(key, [...(groups.get(key) ?? []), step]);
    }
    const slowest = (a, b) => (b.ms ?? 0) - (a.ms ?? 0);
    return [...groups.values()]
        .flatMap((steps) => steps.slice(0, 1).map(({ cause }) => ({ ...cause, steps: [...steps].sort(slowest), ms: addMs(steps) })))
        .sort(slowest);
}
function rebuiltSteps({ steps, plan }) {
    const ran = steps.flatMap((step) => {
        const { rebuilt } = step;
        return rebuilt === null || untold.has(rebuilt.reason) ? [] : [{ ...step, rebuilt }];
    });
    const instructionOf = (0,_name_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .instructionsOf */ .J)(steps, plan.cells);
    const rootOf = findRoots(steps);
    const groups = new Map();
    for (const step of ran) {
        const { key: own, name } = instructionOf(step);
        const root = rootOf(step);
        const cause = causeOf(step, root, instructionOf);
        const because = root === null || typeof root === 'string' ? root : instructionOf(root).name;
        const key = JSON.stringify([own, step.rebuilt.reason, because, cause]);
        const group = groups.get(key) ?? { name, cause, rebuilt: { ...step.rebuilt, because }, steps: [] };
        group.steps.push(step);
        groups.set(key, group);
    }
    return [...groups.values()].map(({ steps: same, ...told }) => ({
        ...told,
        cells: [...new Set(same.flatMap(({ cells }) => cells))],
        ms: addMs(same),
    }));
}
function addMs(steps) {
    const known = steps.flatMap(({ ms }) => ms ?? []);
    return known.length === 0 ? null : known.reduce((sum, ms) => sum + ms, 0);
}
/** The step that a step was rebuilt for; its words where they are no step's: `ARG TLS`; null: it is a root itself. */
function findRoots(steps) {
    const byCell = new Map();
    for (const step of steps)
        for (const cell of step.cells)
            byCell.set(`${cell} ${step.name}`, step);
    return ({ cells, rebuilt }) => {
        const because = rebuilt?.because ?? null;
        if (because === null)
            return null;
        return cells.flatMap((cell) => byCell.get(`${cell} ${because}`) ?? [])[0] ?? because;
    };
}
function causeOf(step, root, instructionOf) {
    if (typeof root === 'string')
        return { kind: 'changed', name: root };
    const first = root ?? step;
    const reason = first.rebuilt?.reason;
    if (reason === 'not-in-cache')
        return { kind: 'not-in-cache', name: null };
    return { kind: reason === 'changed-step' ? 'new' : 'changed', name: instructionOf(first).name };
}


/***/ }),

/***/ 52800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ headlineOf)
});

// EXTERNAL MODULE: ./build/src/model/judge-publication.js
var judge_publication = __webpack_require__(46691);
// EXTERNAL MODULE: ./build/src/model/push-refused.js
var push_refused = __webpack_require__(15402);
// EXTERNAL MODULE: ./build/src/model/image-test.js
var image_test = __webpack_require__(68267);
// EXTERNAL MODULE: ./build/src/text/hostile-text.js
var hostile_text = __webpack_require__(2227);
// EXTERNAL MODULE: ./build/src/text/units.js
var units = __webpack_require__(8166);
;// CONCATENATED MODULE: ./build/src/report/words/publication-words.js


/** Tags, or variants, that a headline names; the problems name all. */
const mostNamed = 3;
/** What stands after a run that failed or was cancelled: the first question then. True whatever became of the tags. */
function standingWords(report) {
    const standing = (0,judge_publication/* standingOf */.YP)(report.publication);
    if (standing.left.length + standing.unknown.length > 0)
        return tagWords(report, standing);
    if (standing.behind.length > 0)
        return inPartWords(report, standing);
    if (standing.overtaken.length > 0)
        return `nothing of this run was published; what another run wrote is in ${nameTags(standing.overtaken)}`;
    if (standing.done > 0)
        return doneWords(report, standing);
    if (!standing.asItWas)
        return 'it is not known which images Docker took';
    return report.plan.output.kind === 'push'
        ? 'nothing was published, every tag is as it was'
        : 'nothing was kept';
}
function tagWords({ publication }, { left, unknown }) {
    const all = (0,units/* countOf */.pq)(publication?.tags.length ?? 0, 'tag');
    const holding = `${left.length} of ${all} ${left.length === 1 ? 'holds' : 'hold'} the new images (${nameTags(left)})`;
    const doubtful = `${unknown.length}${left.length > 0 ? '' : ` of ${all}`} ${unknown.length === 1 ? 'is' : 'are'} in doubt (${nameTags(unknown)})`;
    return [...(left.length > 0 ? [holding] : []), ...(unknown.length > 0 ? [doubtful] : [])].join(', ');
}
function nameTags(tags) {
    return nameFew(tags.map(({ reference }) => reference));
}
function nameFew(all) {
    const names = all.slice(0, mostNamed);
    const rest = all.length - names.length;
    return `${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
/** `6 variants published, 1 unchanged; redis stayed behind`. */
function inPartWords({ publication }, { done, unchanged, behind }) {
    const verb = doneVerbs[publication?.kind ?? 'none'];
    const counts = [
        ...(done > 0 ? [`${(0,units/* countOf */.pq)(done, 'variant')} ${verb}`] : []),
        ...(unchanged > 0 ? [`${done > 0 ? unchanged : (0,units/* countOf */.pq)(unchanged, 'variant')} unchanged`] : []),
    ];
    return `${counts.join(', ')}; ${nameFew(behind.map(({ variant }) => variant))} stayed behind`;
}
const doneVerbs = { push: 'published', layout: 'written', load: 'loaded into Docker', none: 'kept' };
function doneWords({ publication, plan }, { done, unchanged }) {
    if (publication?.kind === 'layout')
        return `the images are in the OCI layout ${publication.directory ?? ''}`;
    if (publication?.kind === 'load')
        return 'the images are in Docker';
    const there = done + unchanged;
    const all = plan.variants.length;
    return there === all
        ? `${(0,units/* countOf */.pq)(all, 'variant')} published`
        : `${there} of ${(0,units/* countOf */.pq)(all, 'variant')} published`;
}

;// CONCATENATED MODULE: ./build/src/report/words/headline.js






/** The outcome in words: what was asked for, what became of it, how long it took. */
function headlineOf(report) {
    if (report.outcome === 'cancelled')
        return {
            mark: 'cancelled',
            words: `Cancelled after ${(0,units/* formatDuration */.a3)(report.wallMs)}: ${standingWords(report)}`,
        };
    if (report.outcome === 'failed')
        return { mark: 'failed', words: `${failureWords(report)}: ${standingWords(report)}` };
    return { mark: 'ok', words: `${sizeOfPlan(report)} ${headline_doneWords(report)}` };
}
function sizeOfPlan({ plan, cells }) {
    const platforms = new Set(cells.map((cell) => cell.platform)).size;
    const variants = plan.variants.length;
    const full = variants * platforms === cells.length;
    const words = `${(0,units/* countOf */.pq)(variants, 'variant')} × ${(0,units/* countOf */.pq)(platforms, 'platform')}`;
    return full ? words : `${(0,units/* countOf */.pq)(cells.length, 'image')} of ${(0,units/* countOf */.pq)(variants, 'variant')}`;
}
function headline_doneWords({ plan, publication, wallMs }) {
    const took = `in ${(0,units/* formatDuration */.a3)(wallMs)}`;
    const { done, unchanged } = (0,judge_publication/* standingOf */.YP)(publication);
    if (plan.notPushed !== undefined)
        return `built ${took}, not pushed: ${plan.notPushed}`;
    switch (publication?.kind) {
        case 'push':
            if (unchanged === 0)
                return `built and published ${took}`;
            return done === 0
                ? `built ${took}: all unchanged, nothing to publish`
                : `built ${took}: ${(0,units/* countOf */.pq)(done, 'variant')} published, ${unchanged} unchanged`;
        case 'layout':
            return `built into an OCI layout ${took}`;
        case 'load':
            return `built and loaded into Docker ${took}`;
        case 'none':
        case undefined:
            return `built ${took}, nothing kept`;
    }
}
function failureWords(report) {
    const failed = report.cells.filter((cell) => cell.outcome === 'failed');
    const [first] = failed;
    if (first === undefined)
        return failedAfterBuild(report);
    const rest = failed.length - 1;
    const names = `${nameOf(first)}${rest > 0 ? ` and ${(0,units/* countOf */.pq)(rest, 'more image')}` : ''}`;
    const refused = (0,push_refused/* isPushRefused */.R)(failed.flatMap(({ failure }) => failure ?? []));
    const stopped = report.cells.filter((cell) => cell.outcome === 'cancelled').length;
    const others = report.plan.build.failFast && stopped > 0 ? `, ${(0,units/* countOf */.pq)(stopped, 'image')} stopped` : '';
    return `${names} ${refused ? 'could not be pushed' : 'failed to build'}${others}`;
}
function failedAfterBuild(report) {
    if (report.totals.built < report.totals.cells)
        return 'Not built';
    const unfit = unfitWords(report);
    if (unfit !== null)
        return unfit;
    const { asItWas, done } = (0,judge_publication/* standingOf */.YP)(report.publication);
    if (done > 0)
        return 'The run failed at its end';
    return asItWas ? 'Built, but publishing failed' : 'Publishing stopped half-way';
}
function nameOf(cell) {
    return `${cell.variant} ${cell.platform}`;
}
/** The first image that failed a check, by name, and how many more; null where none did. */
function unfitWords({ cells }) {
    const failed = cells.flatMap((cell) => {
        const verdict = cell.verdicts.find(({ outcome }) => outcome === 'failed');
        return verdict === undefined ? [] : [{ cell, verdict }];
    });
    const [first] = failed;
    if (first === undefined)
        return null;
    const { check, reason, test } = first.verdict;
    const what = test === undefined || test.name === image_test/* onlyTest */.Ds ? check : `${check} ${test.name}`;
    const rest = failed.length === 1 ? '' : `, as did ${(0,units/* countOf */.pq)(failed.length - 1, 'more image')}`;
    return (0,hostile_text/* plainText */.wh)(`${nameOf(first.cell)} failed its ${what} (${(0,hostile_text/* cutText */.IN)(reason ?? '', 80)})${rest}`);
}


/***/ }),

/***/ 54013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ shortPlace),
/* harmony export */   l: () => (/* binding */ layerLines)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _dockerfile_of_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74862);
/* harmony import */ var _name_steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76465);



/**
 * Finds the line that made a layer: the history of an image has the instruction, the steps of the run have its line. Null where
 * none fits, or several do.
 */
function layerLines(report) {
    const byCell = new Map();
    // A step's name has the values of arguments in it, the history has not.
    const written = (0,_name_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .instructionsOf */ .J)(report.steps, report.plan.cells);
    for (const step of report.steps)
        for (const name of new Set([step.name, written(step).name]))
            if (step.line !== null)
                note(byCell, { ...step, name }, step.line);
    const variants = new Map(report.cells.map(({ id, variant }) => [id, variant]));
    return (cell, createdBy) => {
        const lines = byCell.get(cell)?.get(instruction(createdBy ?? '')) ?? new Set();
        const [line] = lines;
        const file = (0,_dockerfile_of_js__WEBPACK_IMPORTED_MODULE_1__/* .dockerfileOf */ .S)(variants.get(cell) ?? '', report.plan);
        return line === undefined || lines.size > 1 || file === null ? null : { file, line };
    };
}
function note(byCell, { name, cells }, line) {
    const key = instruction(name);
    for (const cell of cells) {
        const own = byCell.get(cell) ?? new Map();
        own.set(key, (own.get(key) ?? new Set()).add(line));
        byCell.set(cell, own);
    }
}
/**
 * What a step's name (`[worker 3/4] COPY --from=build /app /app`) and an image's history (`COPY /app /app # buildkit`,
 * `RUN |1 TLS=1 /bin/sh -c npm ci # buildkit`) have in common (BuildKit, dockerfile2llb, `commitToHistory`).
 */
function instruction(text) {
    const [, keyword = '', rest = ''] = /^(?:\[[^\]]*\] )?(?:LINK )?([A-Za-z]+)\s+(.*?)(?: # buildkit)?$/s.exec(text.trim()) ?? [];
    const plain = rest
        .replace(/^(?:--[a-z-]+(?:=\S+)?\s+)+/, '')
        .replace(/^(?:\|\d+ .*? )?\/\S*sh(?: -o \S+| -[a-z]+)*? -c /s, '')
        .replace(/\s+/g, ' ');
    return `${keyword.toUpperCase()} ${plain}`;
}
/** `Dockerfile:28`. */
function shortPlace({ file, line }) {
    return `${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file)}:${line}`;
}


/***/ }),

/***/ 95711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ mountWords)
/* harmony export */ });
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8166);
/* harmony import */ var _cache_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75604);


/** What became of the cache mounts: a line for what was restored, one for what was kept. Empty when nobody asked for it. */
function mountWords({ cacheMounts }, { strong, name, words }) {
    if (cacheMounts === null)
        return [];
    const { ids, restored, saved } = cacheMounts;
    const title = strong('Cache mounts');
    const named = ids.length === 0 ? '' : ` (${ids.slice(0, 5).map(name).join(', ')})`;
    const size = (amount) => `${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(amount.bytes)} in ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(amount.wallMs)}`;
    return [
        restored.from === null
            ? `${title}${named} not restored${restored.reason === null ? '' : `: ${words(restored.reason)}`}`
            : `${title}${named} restored from ${name((0,_cache_words_js__WEBPACK_IMPORTED_MODULE_0__/* .refName */ .P7)(restored.from))}: ${size(restored)}`,
        saved.saved
            ? `${title} kept: ${size(saved)}`
            : `${title} not kept${saved.reason === null ? '' : `: ${words(saved.reason)}`}`,
    ];
}


/***/ }),

/***/ 74259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ nameCells)
/* harmony export */ });
/** Names that are written out. */
const most = 3;
/** Cells in few words: `redis` for all platforms of a variant, `redis linux/arm64` for one; null when that takes too many. */
function nameCells(ids, { cells }) {
    const wanted = new Set(ids);
    if (wanted.size === cells.length && cells.length > 1)
        return null;
    const names = [];
    for (const variant of new Set(cells.filter(({ id }) => wanted.has(id)).map((cell) => cell.variant))) {
        const all = cells.filter((cell) => cell.variant === variant);
        const own = all.filter(({ id }) => wanted.has(id));
        if (own.length === all.length)
            names.push(variant);
        else
            names.push(...own.map((cell) => `${variant} ${cell.platform}`));
        if (names.length > most)
            return null;
    }
    return names;
}


/***/ }),

/***/ 37057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ reasonWords),
/* harmony export */   p: () => (/* binding */ causeWords)
/* harmony export */ });
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8166);

/** `because COPY src changed, 6 steps ran: 1 min 8 s`. */
function causeWords(cause, { strong, name }) {
    const ran = strong((0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(cause.steps.length, 'step'));
    const took = cause.ms === null ? '' : `: ${strong((0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(cause.ms))}`;
    if (cause.name === null)
        return `${ran} ran because they, or what they build on, were not in the cache${took}`;
    const became = cause.kind === 'new' ? 'is new or changed' : 'changed';
    return `because ${name(cause.name)} ${became}, ${ran} ran${took}`;
}
/** Why one of them ran, in a few words; `name` writes the step that it was for. */
function reasonWords({ rebuilt: { reason, because }, cause }, name) {
    if (because !== null) {
        const became = { changed: 'changed', new: 'is new or changed', 'not-in-cache': 'was not in the cache' };
        return `${name(because)} ${became[cause.kind]}`;
    }
    if (reason === 'changed-input')
        return 'files that it reads changed';
    return reason === 'changed-step' ? 'the step itself is new or changed' : 'not in the cache';
}


/***/ }),

/***/ 36508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ formatAge)
/* harmony export */ });
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8166);

const units = [
    ['day', 86_400_000],
    ['hour', 3_600_000],
    ['minute', 60_000],
];
/** From one time to a later one (RFC 3339), as people say it: `moments`, `12 minutes`, `3 hours`, `5 days`. */
function formatAge(from, to) {
    const ms = Date.parse(to) - Date.parse(from);
    const [name, unit] = units.find(([, length]) => ms >= length) ?? ['', 0];
    return unit === 0 ? 'moments' : (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(Math.floor(ms / unit), name);
}


/***/ })

};
