export const id = 4838;
export const ids = [4838];
export const modules = {

/***/ 34838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tell: () => (/* binding */ tell),
  writeFiles: () => (/* binding */ writeFiles)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/doors/annotate.js
var annotate = __webpack_require__(92263);
// EXTERNAL MODULE: ./build/src/files/not-written.js
var not_written = __webpack_require__(4346);
// EXTERNAL MODULE: ./build/src/files/write-whole.js
var write_whole = __webpack_require__(78236);
// EXTERNAL MODULE: ./build/src/text/hostile-text.js
var hostile_text = __webpack_require__(2227);
// EXTERNAL MODULE: ./build/src/text/units.js
var units = __webpack_require__(8166);
// EXTERNAL MODULE: ./build/src/report/comment/comment-changes.js
var comment_changes = __webpack_require__(2827);
// EXTERNAL MODULE: ./build/src/report/words/changed-cells.js
var changed_cells = __webpack_require__(66038);
// EXTERNAL MODULE: ./build/src/report/words/layer-lines.js
var layer_lines = __webpack_require__(54013);
// EXTERNAL MODULE: ./build/src/report/words/name-cells.js
var name_cells = __webpack_require__(74259);
;// CONCATENATED MODULE: ./build/src/report/annotate-growth.js






/**
 * In a pull request a notice at each Dockerfile line whose layer made images grow beyond the threshold, the largest first. A layer
 * without a line has no place to be told at: the comment has it.
 */
function annotateGrowth(report, threshold) {
    const { comparison, source } = report;
    if (comparison === null || source.pullRequest === null)
        return [];
    const { changed } = (0,changed_cells/* changesOf */.fs)(report, comparison, (0,comment_changes/* isBeyond */._f)(threshold));
    const grown = changed.filter(({ change }) => change.startsWith('+'));
    const lineOf = (0,layer_lines/* layerLines */.l)(report);
    const places = new Map();
    for (const group of grown) {
        const [layer] = group.grown;
        const [cell] = group.cells;
        const place = layer === undefined || cell === undefined ? null : lineOf(cell.id, layer.createdBy);
        if (layer === undefined || !place?.file.startsWith('/'))
            continue;
        const key = `${place.file}:${place.line}`;
        if (!places.has(key))
            places.set(key, { ...noticeOf(group, layer, report), ...place });
    }
    return [...places.values()];
}
function noticeOf({ cells, change }, layer, report) {
    const names = (0,name_cells/* nameCells */.t)(cells.map(({ id }) => id), report);
    const images = names?.join(', ') ?? (0,units/* countOf */.pq)(cells.length, 'image');
    const made = (0,hostile_text/* cutText */.IN)((0,hostile_text/* plainText */.wh)(layer.createdBy ?? ''), 250);
    return {
        level: 'notice',
        title: (0,hostile_text/* cutText */.IN)((0,hostile_text/* plainText */.wh)(`${images}: ${change}`), 250),
        message: `${layer.change}${layer.isNew ? ', a new layer' : ''}: ${made}`,
    };
}

// EXTERNAL MODULE: ./build/src/report/problems.js
var report_problems = __webpack_require__(55470);
// EXTERNAL MODULE: ./build/src/report/words/dockerfile-of.js
var dockerfile_of = __webpack_require__(74862);
;// CONCATENATED MODULE: ./build/src/report/annotate-report.js



/** GitHub shows 10 annotations of a kind per step (runner, `_maxCountPerIssueType`). */
const annotationLimit = 10;
const shownLines = 10;
const shownCells = 4;
/** Of the 4,000 characters that a command may have, so that the last lines are never what is cut. */
const lineLength = 250;
/** What follows from failed cells: no cause of anything. */
const consequences = new Set(['NOTHING_PUBLISHED', 'CELL_MISSING', 'STAYED_BEHIND']);
/** One error for each Dockerfile line that failed, the one of most cells first; then the run's other problems. At most ten. */
function annotateReport(report) {
    const failures = byPlace(report).toSorted((a, b) => b.cells.length - a.cells.length);
    const problems = report.problems.filter(({ code }) => failures.length === 0 || !consequences.has(code));
    const all = [
        ...failures.map(failureAnnotation),
        ...problems.map((problem) => (0,report_problems/* annotateProblem */.q8)(problem, 'error')),
    ];
    return (0,report_problems/* atMost */.Tu)(annotationLimit, all);
}
/** Steps of one line have other texts where they expand variables; without a line, each step is one of its own. */
function byPlace({ cells, plan }) {
    const places = new Map();
    for (const cell of cells) {
        const { failure, outcome } = cell;
        if (failure === null || outcome !== 'failed')
            continue;
        const place = failure.dockerfile;
        const file = place === null ? null : (0,dockerfile_of/* localDockerfile */.C)(cell.variant, place.file, plan);
        const line = place?.line ?? null;
        const key = JSON.stringify(line === null ? [failure.step] : [file, line]);
        const known = places.get(key) ?? { file, line, cells: [], failure };
        known.cells.push(cell);
        places.set(key, known);
    }
    return [...places.values()];
}
function failureAnnotation({ file, line, cells, failure }) {
    const names = cells.slice(0, shownCells).map(({ variant, platform }) => `${variant} ${platform}`);
    const more = cells.length - names.length;
    const command = (0,hostile_text/* plainText */.wh)(failure.step).replace(/^\[[^\]]*\] /, '');
    const title = `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}: ${command}`;
    return {
        level: 'error',
        title: (0,hostile_text/* cutText */.IN)((0,hostile_text/* plainText */.wh)(title), lineLength),
        message: messageOf(failure, file === null),
        ...(file !== null && line !== null && { file, line }),
    };
}
function messageOf({ step, exitCode, output, message, problem, dockerfile }, isElsewhere) {
    const place = isElsewhere && dockerfile !== null ? `${dockerfile.file}:${dockerfile.line}: ` : '';
    const said = output.length > 0 ? output.slice(-shownLines) : [message];
    const known = problem === null ? [] : [problem.what, problem.why ?? '', problem.fix ? `fix: ${problem.fix}` : ''];
    const exit = exitCode === null ? '' : ` failed with exit code ${exitCode}`;
    return [`${place}${step}${exit}`, ...said.map(hostile_text/* plainLine */.h0), ...known]
        .map((text) => (0,hostile_text/* cutText */.IN)((0,hostile_text/* plainText */.wh)(text), lineLength))
        .filter((text) => text !== '')
        .join('\n');
}

// EXTERNAL MODULE: ./build/src/report/comment/comment.js + 2 modules
var comment_comment = __webpack_require__(43524);
;// CONCATENATED MODULE: ./build/src/report/value/report-json.js
/** Every object's keys in one order, so that two reports of one plan compare line by line: `schemaVersion` first, then as in the schema's own reading, by name. */
function formatReportJson(report) {
    return `${JSON.stringify(ordered(report), null, 2)}\n`;
}
function ordered(value) {
    if (Array.isArray(value))
        return value.map(ordered);
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]));
}
/** What says which thing it is stands first. */
const leading = [
    'schemaVersion',
    'tool',
    'outcome',
    'exitCode',
    'id',
    'name',
    'variant',
    'platform',
    'digest',
];
function rank(key) {
    const index = leading.indexOf(key);
    return index < 0 ? leading.length : index;
}

// EXTERNAL MODULE: ./build/src/report/words/test-words.js
var test_words = __webpack_require__(97492);
;// CONCATENATED MODULE: ./build/src/report/junit.js


/**
 * The tests as JUnit XML (the form of Ant's JUnit task, which GitLab and Jenkins read): a suite for each variant, a case for each test and platform.
 * What is not verified is skipped, with its reason. Null where no test was given.
 */
function renderJunit({ cells, plan, startedAt }) {
    const all = cells.flatMap((cell) => (0,test_words/* testsOf */.Vh)(cell).map((verdict) => ({ cell, verdict })));
    if (all.length === 0)
        return null;
    const suites = plan.variants.flatMap(({ name }) => {
        const own = all.filter(({ cell }) => cell.variant === name);
        if (own.length === 0)
            return [];
        const attributes = { name, timestamp: startedAt.replace(/\.\d+Z$/, ''), ...countOf(own) };
        return [junit_open('testsuite', attributes), ...own.flatMap(testCase), '</testsuite>'];
    });
    const lines = [junit_open('testsuites', { name: 'build-variants', ...countOf(all) }), ...suites, '</testsuites>'];
    return `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join('\n')}\n`;
}
function countOf(cases) {
    const count = (outcome) => String(cases.filter(({ verdict }) => verdict.outcome === outcome).length);
    const ms = cases.reduce((sum, { verdict: { test } }) => sum + (test.kept ? 0 : (test.ms ?? 0)), 0);
    return {
        tests: String(cases.length),
        failures: count('failed'),
        errors: '0',
        skipped: count('not-tested'),
        time: seconds(ms),
    };
}
function testCase({ cell, verdict: { outcome, reason, test } }) {
    const name = `${test.name} (${cell.platform})`;
    const time = seconds(test.kept ? 0 : (test.ms ?? 0));
    const begin = junit_open('testcase', { classname: cell.variant, name, time });
    const message = { message: reason ?? '' };
    switch (outcome) {
        case 'failed':
            return [
                begin,
                `${junit_open('failure', { ...message, type: 'TEST_FAILED' })}${junit_escape([test.command, ...test.output].join('\n'))}</failure>`,
                '</testcase>',
            ];
        case 'not-tested':
            return [begin, `${junit_open('skipped', message)}</skipped>`, '</testcase>'];
        case 'warned':
        case 'passed':
            return [`${begin}</testcase>`];
    }
}
function seconds(ms) {
    return (ms / 1000).toFixed(3);
}
function junit_open(element, attributes) {
    const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${junit_escape(value)}"`);
    return `<${element}${written.join('')}>`;
}
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
};
/** Without controls and what XML 1.0 has no character for (section 2.2, Char): a test may have printed anything. */
function junit_escape(text) {
    return (0,hostile_text/* splitLines */.uz)(text)
        .map(hostile_text/* plainLine */.h0)
        .join('\n')
        .replace(/[\uFFFE\uFFFF]/g, '')
        .replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

// EXTERNAL MODULE: ./build/src/report/summary/summary.js + 7 modules
var summary = __webpack_require__(78587);
// EXTERNAL MODULE: ./build/src/report/words/cached-steps.js
var cached_steps = __webpack_require__(69208);
// EXTERNAL MODULE: ./build/src/report/words/headline.js + 1 modules
var headline = __webpack_require__(52800);
// EXTERNAL MODULE: ./build/src/report/words/cache-words.js
var cache_words = __webpack_require__(75604);
// EXTERNAL MODULE: ./build/src/report/words/group-rebuilds.js
var group_rebuilds = __webpack_require__(6566);
// EXTERNAL MODULE: ./build/src/report/words/mount-words.js
var mount_words = __webpack_require__(95711);
// EXTERNAL MODULE: ./build/src/report/words/rebuild-words.js
var rebuild_words = __webpack_require__(37057);
// EXTERNAL MODULE: ./build/src/text/wrap-text.js
var wrap_text = __webpack_require__(16421);
;// CONCATENATED MODULE: ./build/src/report/terminal/terminal-cache.js









const mostRebuilds = 5;
const mostChanges = 5;
/** Lower case, since each line begins with what it is about. */
const plainWording = {
    strong: (own) => own.toLowerCase(),
    name: (hostile) => (0,hostile_text/* cutText */.IN)((0,hostile_text/* plainText */.wh)(hostile), 400),
    words: (hostile) => (0,hostile_text/* cutText */.IN)((0,hostile_text/* plainText */.wh)(hostile), 500),
};
/** Where the cache came from and went, and what was rebuilt in spite of it. */
function cacheLines(report, { columns, styles }) {
    const cache = (0,cache_words/* toldCache */.GN)(report);
    const mounts = (0,mount_words/* mountWords */.$)(report, plainWording).flatMap((words) => hanging(words, columns));
    if (cache === null)
        return mounts;
    return [
        ...(0,cache_words/* cacheWords */.M8)(report, cache, plainWording).flatMap((words) => hanging(`cache: ${words}`, columns)),
        ...mounts,
        ...rebuildLines(report, { columns, styles }),
    ];
}
/** Causes, the most expensive first, each with the slowest steps that ran for it. */
function rebuildLines(report, { columns, styles }) {
    const causes = (0,group_rebuilds/* groupRebuilds */.w)(report);
    const all = causes.flatMap(({ steps }) => steps).sort((a, b) => (b.ms ?? 0) - (a.ms ?? 0));
    const shown = new Set(all.slice(0, mostRebuilds));
    const room = columns - 15;
    const row = ({ name, cells, ms }) => {
        const where = (0,name_cells/* nameCells */.t)(cells, report)?.map(hostile_text/* plainText */.wh).join(', ') ?? (0,units/* countOf */.pq)(cells.length, 'image');
        const head = (0,hostile_text/* cutText */.IN)((0,hostile_text/* plainText */.wh)(name), Math.max(room - where.length - 3, Math.floor(room / 2)));
        const took = (ms === null ? '' : (0,units/* formatDuration */.a3)(ms)).padStart(11);
        return `  ${took}  ${head}  ${styles.dim((0,hostile_text/* cutText */.IN)(where, Math.max(8, room - head.length - 2)))}`;
    };
    const lines = causes
        .slice(0, mostRebuilds)
        .flatMap((cause) => [
        ...hanging((0,rebuild_words/* causeWords */.p)(cause, plainWording), columns),
        ...cause.steps.filter((step) => shown.has(step)).map(row),
    ]);
    const rest = all.length - shown.size;
    return rest > 0 ? [...lines, `  and ${(0,units/* countOf */.pq)(rest, 'more step')}: see report.json`] : lines;
}
/** Which images changed in size since the baseline, and the layer that made most of it. */
function comparisonLines(report, { columns, styles }) {
    const { comparison, comparisonReason } = report;
    const unread = comparisonReason === null
        ? []
        : hanging(`not compared with an earlier run: ${plainWording.words(comparisonReason)}`, columns);
    if (comparison === null)
        return unread;
    const { changed, words } = (0,changed_cells/* changesOf */.fs)(report, comparison);
    if (words === '')
        return unread;
    const name = (0,hostile_text/* cutText */.IN)((0,hostile_text/* plainText */.wh)((0,changed_cells/* baselineName */.Ri)(comparison) ?? 'an earlier run'), 400);
    const shown = changed.slice(0, mostChanges);
    const rows = shown.map(({ cells, change, grown }) => {
        const ids = cells.map(({ id }) => id);
        const images = (0,name_cells/* nameCells */.t)(ids, report)?.map(hostile_text/* plainText */.wh).join(', ') ?? (0,units/* countOf */.pq)(ids.length, 'image');
        const head = (0,hostile_text/* cutText */.IN)(`  ${change.padStart(11)}  ${images}`, columns);
        const made = (0,hostile_text/* cutText */.IN)((0,hostile_text/* plainText */.wh)(grown[0]?.createdBy ?? ''), Math.max(0, columns - head.length - 2));
        return made === '' ? head : `${head}  ${styles.dim(made)}`;
    });
    const rest = changed.length - shown.length;
    return [
        ...unread,
        ...hanging(`compared with ${name}${(0,changed_cells/* comparedAge */.B5)(report, comparison)}: ${words}`, columns),
        ...rows,
        ...(rest > 0 ? [`  and ${rest} more: see report.json`] : []),
    ];
}
function hanging(words, columns) {
    const [first = '', ...rest] = (0,wrap_text/* wrapText */.C)(words, columns - 2);
    return [first, ...rest.map((line) => `  ${line}`)];
}

// EXTERNAL MODULE: ./build/src/report/words/group-failures.js
var group_failures = __webpack_require__(48261);
;// CONCATENATED MODULE: ./build/src/report/terminal/terminal-failures.js



const terminal_failures_shownLines = 20;
const shownFailures = 5;
/** Each failing step once: the cells it failed in, its Dockerfile line, the last 20 lines that it printed, and the fix if it is known. */
function failureLines(report, { columns, styles }) {
    const groups = (0,group_failures/* groupFailures */.B)(report.cells);
    const lines = groups
        .slice(0, shownFailures)
        .flatMap(({ cells, failure }, index) => [
        ...(index === 0 ? [] : ['']),
        styles.bad(styles.bold(`✗ ${cellNames(cells)}`)),
        `  ${(0,hostile_text/* cutText */.IN)((0,hostile_text/* plainText */.wh)(failure.step), columns - 2)}`,
        ...dockerfileLines(failure, styles.accent, styles.dim),
        ...outputLines(failure).map((line) => `  ${styles.dim('│')} ${line}`),
        ...(failure.problem === null ? [] : [(0,report_problems/* formatProblems */.C5)([failure.problem], { styles })]),
    ]);
    const rest = groups.length - shownFailures;
    return rest > 0 ? [...lines, '', `and ${rest} more failures: see report.json`] : lines;
}
function cellNames(cells) {
    const names = cells.slice(0, 4).map((cell) => `${cell.variant} ${cell.platform}`);
    return `${names.join(', ')}${cells.length > 4 ? ` and ${cells.length - 4} more` : ''}`;
}
function dockerfileLines({ dockerfile, exitCode }, accent, dim) {
    const exit = exitCode === null ? '' : `exit code ${exitCode}`;
    if (dockerfile === null)
        return exit === '' ? [] : [`  ${exit}`];
    return [
        `  ${accent(`${(0,hostile_text/* plainText */.wh)(dockerfile.file)}:${dockerfile.line}`)}${exit === '' ? '' : `  ${exit}`}`,
        ...dockerfile.excerpt.map((line) => `    ${dim((0,hostile_text/* plainLine */.h0)(line))}`),
    ];
}
function outputLines(failure) {
    const lines = failure.output.length > 0 ? failure.output.slice(-terminal_failures_shownLines) : [failure.message];
    return lines.map((line) => (0,hostile_text/* cutText */.IN)((0,hostile_text/* plainLine */.h0)(line), 500));
}

// EXTERNAL MODULE: ./build/src/model/judge-publication.js
var judge_publication = __webpack_require__(46691);
;// CONCATENATED MODULE: ./build/src/report/terminal/terminal-published.js



const shownVariants = 30;
/** What is where now: every tag, what was left alone and why. */
function publicationLines({ publication }, { columns, styles }) {
    if (publication === null || publication.kind === 'none')
        return [];
    const there = (0,judge_publication/* standingIndexes */.no)(publication);
    const tagged = there.filter(({ tags }) => tags.length > 0);
    const width = Math.max(0, ...tagged.map(({ variant }) => variant.length));
    const { behind } = (0,judge_publication/* standingOf */.YP)(publication);
    const held = publication.indexes.filter((index) => index.state === 'kept-back' && !behind.includes(index));
    return [
        ...(tagged.length === 0 ? [] : [styles.dim(headings(publication))]),
        ...tagged.slice(0, shownVariants).flatMap((index) => indexLines(index, { width, columns, styles })),
        ...(tagged.length > shownVariants
            ? [`  and ${tagged.length - shownVariants} more: see report.json`]
            : []),
        ...there.flatMap(skippedLines),
        ...(held.length === 0 ? [] : [`kept back: ${nameAll(held)}`]),
        ...(behind.length === 0 ? [] : [`stayed behind: ${nameAll(behind)}`]),
    ];
}
function nameAll(indexes) {
    return indexes.map(({ variant }) => (0,hostile_text/* plainText */.wh)(variant)).join(', ');
}
/** `redis  ghcr.io/acme/worker:1.2.0-redis, 1.2-redis, latest-redis`: tags of one repository without its name again, none cut. */
function indexLines({ variant, tags, state }, { width, columns, styles }) {
    const short = tags.map((tag, index) => {
        const repository = tag.slice(0, tag.lastIndexOf(':') + 1);
        return index > 0 && (tags[index - 1] ?? '').startsWith(repository) ? tag.slice(repository.length) : tag;
    });
    const note = state === 'unchanged' ? '  unchanged' : state === 'left' ? '  left half-way' : '';
    const lines = (0,wrap_text/* wrapText */.C)((0,hostile_text/* plainText */.wh)(short.join(', ')), columns - width - 4 - note.length);
    return lines.map((line, at) => {
        const head = at === 0 ? styles.bold((0,hostile_text/* plainText */.wh)(variant).padEnd(width)) : ' '.repeat(width);
        return `  ${head}  ${line}${at === lines.length - 1 ? styles.dim(note) : ''}`;
    });
}
function headings(publication) {
    const { kind, directory } = publication;
    if (kind === 'layout')
        return `OCI layout in ${(0,hostile_text/* plainText */.wh)(directory ?? '')}`;
    if (kind === 'load')
        return 'loaded into Docker';
    const { left, done, behind } = (0,judge_publication/* standingOf */.YP)(publication);
    if (left.length + behind.length > 0)
        return 'published in part';
    return done === 0 ? 'in the registry' : 'published';
}
function skippedLines({ skipped }) {
    return skipped.map(({ tag, reason }) => `  ${(0,hostile_text/* plainText */.wh)(tag)} left alone: ${(0,hostile_text/* plainText */.wh)(reason)}`);
}

// EXTERNAL MODULE: ./build/src/text/text-table.js
var text_table = __webpack_require__(19495);
;// CONCATENATED MODULE: ./build/src/report/terminal/terminal-tests.js



const terminal_tests_shownLines = 20;
const terminal_tests_shownFailures = 5;
/** How many tests passed, and of each that failed its command and the last lines that it printed. */
function testLines({ cells }, { styles }) {
    const built = cells.filter(({ outcome }) => outcome === 'built');
    const count = (0,test_words/* testCount */.m)(built);
    if (count === null)
        return [];
    const without = (0,test_words/* untested */.Xi)(built).length;
    const others = without === 0 ? '' : `; ${without} of ${built.length} images have no test`;
    const groups = (0,test_words/* groupTests */.zV)(built, 'failed');
    const lines = groups
        .slice(0, terminal_tests_shownFailures)
        .flatMap((group) => [
        '',
        (0,report_problems/* formatProblems */.C5)([(0,test_words/* failedTest */.sf)(group)], { styles }),
        ...group.verdict.test.output
            .slice(-terminal_tests_shownLines)
            .map((line) => `  ${styles.dim('│')} ${(0,hostile_text/* cutText */.IN)((0,hostile_text/* plainLine */.h0)(line), 500)}`),
    ]);
    const rest = groups.length - terminal_tests_shownFailures;
    const more = rest > 0 ? ['', `and ${rest} more failed tests: see report.json`] : [];
    return [`${styles.bold(count)}${others}`, ...lines, ...more];
}

;// CONCATENATED MODULE: ./build/src/report/terminal/terminal-report.js













/** Wider lines are hard to read, whatever the terminal. */
const widest = 100;
/**
 * What a person at a terminal sees at the end of a run: the summary's facts, at most 100 columns wide. The most important
 * comes last, just above the prompt.
 */
function renderTerminalReport(report, options) {
    const width = Math.min(widest, Math.max(20, options.columns));
    const { styles } = options;
    const blocks = [
        cellTable(report, { width, styles }),
        ...(report.outcome === 'ok'
            ? [
                savingLines(report, styles),
                cacheLines(report, { columns: width, styles }),
                emulationLines(report, { width, styles }),
                comparisonLines(report, { columns: width, styles }),
            ]
            : []),
        testLines(report, { styles }),
        publicationLines(report, { columns: width, styles }),
        report.warnings.length === 0 ? [] : [(0,report_problems/* formatProblems */.C5)(report.warnings, { level: 'warning', styles })],
        failureLines(report, { ...options, columns: width }),
        otherProblems(report, styles),
        [terminal_report_headline(report, styles)],
    ];
    return `${blocks
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}
/** Failed tests are told with what they printed. */
function otherProblems({ problems }, styles) {
    const others = problems.filter(({ code }) => code !== 'TEST_FAILED');
    return others.length === 0 ? [] : [(0,report_problems/* formatProblems */.C5)(others, { styles })];
}
function terminal_report_headline(report, styles) {
    const { mark, words } = (0,headline/* headlineOf */.g)(report);
    const paint = { ok: styles.good, failed: styles.bad, cancelled: styles.warn }[mark];
    return paint(styles.bold(`${{ ok: '✓', failed: '✗', cancelled: '–' }[mark]} ${(0,hostile_text/* plainText */.wh)(words)}`));
}
function cellTable(report, { width, styles }) {
    // Rows of "stopped" say nothing, and bury the failure.
    if (report.cells.every(({ outcome }) => outcome === 'cancelled'))
        return [];
    const rows = report.cells.map((cell, index) => ({
        cell,
        first: cell.variant !== report.cells[index - 1]?.variant,
    }));
    return (0,text_table/* textTable */.e)(columnsOf(report, styles), rows, { width, heading: styles.dim });
}
const known = (value, show) => (value === null ? '' : show(value));
const outcomes = { built: '', failed: 'failed', cancelled: 'stopped' };
function columnsOf({ comparison }, styles) {
    const changes = new Map(comparison?.cells.map(({ cell, compressedBytes }) => [cell, compressedBytes]));
    const warm = (text) => styles.warn(text);
    const bad = (text, { cell }) => cell.outcome === 'failed' ? styles.bad(text) : styles.dim(text);
    return [
        { title: 'VARIANT', rank: 0, of: ({ cell, first }) => (first ? cell.variant : ''), style: styles.bold },
        { title: 'PLATFORM', rank: 0, of: ({ cell }) => cell.platform },
        { title: '', rank: 0, of: ({ cell }) => outcomes[cell.outcome], style: bad },
        { title: 'SIZE', right: true, rank: 0, of: ({ cell }) => known(cell.compressedBytes, units/* formatBytes */.z3) },
        {
            title: 'CHANGE',
            right: true,
            rank: 2,
            of: ({ cell }) => known(changes.get(cell.id) ?? null, changed_cells/* sizeChange */.S8),
        },
        { title: 'UNPACKED', right: true, rank: 4, of: ({ cell }) => known(cell.unpackedBytes, units/* formatBytes */.z3) },
        { title: 'TIME', right: true, rank: 1, of: ({ cell }) => known(cell.wallMs, units/* formatDuration */.a3) },
        {
            title: 'EMULATED',
            right: true,
            rank: 3,
            of: ({ cell }) => cell.emulated && cell.emulatedMs !== 0 ? known(cell.emulatedMs, units/* formatDuration */.a3) : '',
            style: warm,
        },
        { title: 'CACHED', right: true, rank: 5, of: ({ cell }) => (0,cached_steps/* cachedSteps */.e)(cell) ?? '' },
        { title: 'DIGEST', rank: 6, of: ({ cell }) => cell.imageDigest?.slice(7, 19) ?? '', style: styles.dim },
    ];
}
function savingLines(report, styles) {
    const { totals } = report;
    const { compressedBytes, uniqueBytes, sharedSavedMs, cachedSteps: cached, steps } = totals;
    return [
        ...(compressedBytes !== null && uniqueBytes !== null
            ? [
                `${styles.bold((0,units/* formatBytes */.z3)(uniqueBytes))} stored, ${(0,units/* formatBytes */.z3)(compressedBytes)} without sharing layers`,
            ]
            : []),
        ...(sharedSavedMs > 0
            ? [`${styles.bold((0,units/* formatDuration */.a3)(sharedSavedMs))} saved by running shared steps once`]
            : []),
        ...(cached > 0 && (0,cache_words/* toldCache */.GN)(report) === null
            ? [`${styles.bold((0,units/* formatShare */.T1)(cached / steps))} of steps cached (${cached} of ${steps})`]
            : []),
    ];
}
function emulationLines(report, { width, styles }) {
    if (report.costliestEmulated.length === 0)
        return [];
    return [
        `${styles.warn((0,units/* formatDuration */.a3)(report.totals.emulatedMs))} in emulated steps, each counted once; the slowest:`,
        ...report.costliestEmulated.flatMap((step) => [
            `  ${(0,units/* formatDuration */.a3)(step.emulatedMs).padStart(11)}  ${(0,hostile_text/* cutText */.IN)((0,hostile_text/* plainText */.wh)(step.name), width - 15)}`,
            ...(0,wrap_text/* wrapText */.C)(step.advice.replaceAll('`', ''), width - 15).map((line) => `               ${styles.dim(line)}`),
        ]),
    ];
}

;// CONCATENATED MODULE: ./build/src/doors/tell-run.js













/** Writes report.json, summary.md, comment.md, and tests.xml where there are tests. That they cannot be written is one more problem of the run: it has been, and is told. */
async function writeFiles(request, finished) {
    const { outDirectory } = request;
    const told = render(request, finished);
    const reportFile = (0,external_node_path_.join)(outDirectory, 'report.json');
    try {
        await (0,write_whole/* writeWhole */.f8)((0,external_node_path_.join)(outDirectory, 'summary.md'), told.summary);
        await (0,write_whole/* writeWhole */.f8)((0,external_node_path_.join)(outDirectory, 'comment.md'), told.comment.text);
        await writeTests((0,external_node_path_.join)(outDirectory, 'tests.xml'), renderJunit(finished.report));
        // Last: a report.json that is there tells how the run ended.
        await (0,write_whole/* writeWhole */.f8)(reportFile, told.text);
        return { ...told, reportFile };
    }
    catch (error) {
        // An earlier run's would be taken for this one's.
        await (0,promises_.rm)(reportFile, { force: true }).catch(() => undefined);
        const report = withFailure(finished.report, (0,not_written/* notWritten */.x)(outDirectory, error));
        return { ...render(request, { ...finished, report }), reportFile: null };
    }
}
/** An earlier run's would be taken for this one's. */
async function writeTests(file, text) {
    if (text === null)
        await (0,promises_.rm)(file, { force: true });
    else
        await (0,write_whole/* writeWhole */.f8)(file, text);
}
function render({ comment: { threshold } }, { report, run }) {
    const comment = (0,comment_comment/* renderComment */.w)(report, { run, threshold });
    return { report, summary: (0,summary/* renderSummary */.B)(report), text: formatReportJson(report), comment };
}
/** The exit code says what is worse: a failed build, a tag that did not move. */
function withFailure(report, { problems, exitCode }) {
    const already = new Set(report.problems.map(({ code }) => code));
    return {
        ...report,
        outcome: report.outcome === 'ok' ? 'failed' : report.outcome,
        exitCode: report.exitCode || exitCode,
        problems: [...report.problems, ...problems.filter(({ code }) => !already.has(code))],
    };
}
/** GitHub shows ten of a step; one is left to the comment. */
const mostNotices = 9;
/** Prints what became of a run: for people, for programs (`--json`) and as annotations. */
function tell(report, { printer, door, threshold }) {
    if (door.json)
        printer.result(formatReportJson(report));
    const text = renderTerminalReport(report, printer);
    if (door.json || report.outcome !== 'ok')
        printer.alert(text);
    else
        printer.result(text);
    (0,annotate/* annotate */.f)(annotateReport(report), { printer, door });
    (0,annotate/* annotate */.f)((0,report_problems/* annotateProblems */.$9)(report.warnings, 'warning'), { printer, door });
    const notices = [...(0,report_problems/* annotateProblems */.$9)((0,report_problems/* noticesOf */.lx)(report), 'notice'), ...annotateGrowth(report, threshold)];
    (0,annotate/* annotate */.f)((0,report_problems/* atMost */.Tu)(mostNotices, notices), { printer, door });
}


/***/ }),

/***/ 19495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ textTable)
/* harmony export */ });
const gap = '  ';
/** Rows under a heading, columns aligned, at most `width` wide: columns of the highest rank go until it fits. Empty columns are left out. */
function textTable(columns, rows, options) {
    const filled = columns
        .map((column) => ({ column, cells: rows.map(column.of) }))
        .filter(({ cells }) => cells.some((cell) => cell !== ''))
        .map((one) => ({
        ...one,
        width: Math.max(one.column.title.length, ...one.cells.map((cell) => cell.length)),
    }));
    const kept = fitting(filled, options.width);
    const pad = (text, { column, width }) => column.right === true ? text.padStart(width) : text.padEnd(width);
    const heading = kept.map((one) => pad(one.column.title, one)).join(gap);
    const lines = rows.map((row, index) => kept
        .map((one) => {
        const padded = pad(one.cells[index] ?? '', one);
        return one.column.style === undefined ? padded : one.column.style(padded, row);
    })
        .join(gap)
        .trimEnd());
    return [options.heading(heading.trimEnd()), ...lines];
}
function fitting(columns, width) {
    const total = columns.reduce((sum, column) => sum + column.width + gap.length, -gap.length);
    const highest = Math.max(0, ...columns.map(({ column }) => column.rank));
    if (total <= width || highest === 0)
        return columns;
    return fitting(columns.filter(({ column }) => column.rank < highest), width);
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
