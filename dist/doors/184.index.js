export const id = 184;
export const ids = [184];
export const modules = {

/***/ 3184:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tell: () => (/* binding */ tell),
  writeFiles: () => (/* binding */ writeFiles)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/doors/annotate.ts
var annotate = __webpack_require__(9841);
// EXTERNAL MODULE: ./src/files/not-written.ts
var not_written = __webpack_require__(2064);
// EXTERNAL MODULE: ./src/files/write-whole.ts
var write_whole = __webpack_require__(9174);
// EXTERNAL MODULE: ./src/text/hostile-text.ts
var hostile_text = __webpack_require__(1869);
// EXTERNAL MODULE: ./src/report/problems.ts
var report_problems = __webpack_require__(3300);
;// CONCATENATED MODULE: ./src/report/annotate-report.ts



/** GitHub shows 10 annotations of a kind per step (runner, `_maxCountPerIssueType`). */
const annotationLimit = 10;
const shownLines = 10;
const shownCells = 4;
/** Of the 4,000 characters that a command may have, so that the last lines are never what is cut. */
const lineLength = 250;
/** What follows from failed cells: no cause of anything. */
const consequences = new Set(['NOTHING_PUBLISHED', 'CELL_MISSING']);
/** One error for each Dockerfile line that failed, with all its cells; then the run's other problems. At most ten. */
function annotateReport(report) {
    const failures = byPlace(report);
    const problems = report.problems.filter(({ code }) => failures.length === 0 || !consequences.has(code));
    const all = [
        ...failures.map(failureAnnotation),
        ...problems.map((problem) => (0,report_problems/* annotateProblem */.q8)(problem, 'error')),
    ];
    const shown = all.length <= annotationLimit ? all : all.slice(0, annotationLimit - 1);
    const rest = all.length - shown.length;
    const message = `and ${rest} more: see the log and the job summary`;
    return rest === 0 ? shown : [...shown, { level: 'error', title: 'more', message }];
}
/** Steps of one line have other texts where they expand variables; without a line, each step is one of its own. */
function byPlace({ cells, plan }) {
    const places = new Map();
    for (const cell of cells) {
        const { failure, outcome } = cell;
        if (failure === null || outcome !== 'failed')
            continue;
        const file = dockerfileOf(cell, failure, plan);
        const line = failure.dockerfile?.line ?? null;
        const key = JSON.stringify(line === null ? [failure.step] : [file, line]);
        const place = places.get(key) ?? { file, line, cells: [], failure };
        place.cells.push(cell);
        places.set(key, place);
    }
    return [...places.values()];
}
/** BuildKit knows a Dockerfile by its last name alone: where it is, the plan says. */
function dockerfileOf({ variant }, { dockerfile }, plan) {
    const { context, file } = plan.build;
    const own = plan.bake === null ? (file ?? (0,external_node_path_.join)(context, 'Dockerfile')) : bakeDockerfile(plan, variant);
    const isThis = dockerfile !== null && own?.startsWith('/') && (0,external_node_path_.basename)(own) === (0,external_node_path_.basename)(dockerfile.file);
    return isThis === true ? own : null;
}
function bakeDockerfile({ bake }, variant) {
    const own = bake?.targets[variant]?.['dockerfile'];
    return typeof own === 'string' ? own : null;
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

;// CONCATENATED MODULE: ./src/report/value/report-json.ts
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

// EXTERNAL MODULE: ./src/text/units.ts
var units = __webpack_require__(4492);
// EXTERNAL MODULE: ./src/model/judge-publication.ts
var judge_publication = __webpack_require__(5005);
;// CONCATENATED MODULE: ./src/report/words/publication-words.ts


/** Tags that a headline names; the problems name all. */
const namedTags = 3;
/** What stands after a run that failed or was cancelled: the first question then. True whatever became of the tags. */
function standingWords(report) {
    const standing = (0,judge_publication/* standingOf */.YP)(report.publication);
    if (standing.left.length + standing.unknown.length > 0)
        return tagWords(report, standing);
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
    const names = tags.slice(0, namedTags).map(({ reference }) => reference);
    const rest = tags.length - names.length;
    return `${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
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

;// CONCATENATED MODULE: ./src/report/words/headline.ts



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
/** The exit code of runs whose every failed image was built, and not taken by the registry. */
const registryCode = 6;
function failureWords(report) {
    const failed = report.cells.filter((cell) => cell.outcome === 'failed');
    const [first] = failed;
    if (first === undefined)
        return failedAfterBuild(report);
    const rest = failed.length - 1;
    const names = `${nameOf(first)}${rest > 0 ? ` and ${(0,units/* countOf */.pq)(rest, 'more image')}` : ''}`;
    return report.exitCode === registryCode ? `${names} could not be pushed` : `${names} failed to build`;
}
function failedAfterBuild(report) {
    if (report.totals.built < report.totals.cells)
        return 'Not built';
    if (report.cells.some((cell) => cell.verdicts.some((verdict) => verdict.outcome === 'failed')))
        return 'Built, but not all images passed verification';
    const { asItWas, done } = (0,judge_publication/* standingOf */.YP)(report.publication);
    if (done > 0)
        return 'The run failed at its end';
    return asItWas ? 'Built, but publishing failed' : 'Publishing stopped half-way';
}
function nameOf(cell) {
    return `${cell.variant} ${cell.platform}`;
}

;// CONCATENATED MODULE: ./src/report/summary/markdown-text.ts

/**
 * Values as they may stand in the job summary. Everything that came from outside goes through one of these, and shows as
 * the text it is: no link, image, mention, table cell, comment or command (CommonMark 0.31, GFM 0.29).
 */
/** The longest reference of an image has 384 characters: it is not cut. */
const longestValue = 400;
/** Words among our own words, for messages. */
function markdown_text_text(value, length = 2000) {
    return (0,hostile_text/* cutText */.IN)((0,hostile_text/* plainText */.wh)(value), length)
        .replace(/[\\`*_{}[\]#|<>~&$]|:(?=\S)/g, '\\$&')
        .replace(/^([-+=])/, '\\$1')
        .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
        .replace(/\b(www)\./gi, '$1\\.')
        .replaceAll('@', '@<!-- -->');
}
/** A code span, with a fence longer than any inside it. */
function code(value, length = longestValue) {
    const plain = (0,hostile_text/* cutText */.IN)((0,hostile_text/* plainText */.wh)(value), length);
    if (plain === '')
        return '';
    const fence = '`'.repeat(longestRun(plain) + 1);
    const pad = /^`|`$/.test(plain) ? ' ' : '';
    return `${fence}${pad}${plain}${pad}${fence}`;
}
/** A code span in a cell of a table. A `|` there would end the cell, and its escape is not safe behind a backslash. */
function cellCode(value, length = longestValue) {
    return (0,hostile_text/* plainText */.wh)(value).includes('|') ? htmlCode(value, length) : code(value, length);
}
/** Text in HTML of our own, with what Markdown could read taken away from it, too. */
function html(value, length = longestValue) {
    return (0,hostile_text/* cutText */.IN)((0,hostile_text/* plainText */.wh)(value), length).replace(/[!-,/:-@[-`{-~]|\bwww\./gi, (match) => `&#${match.charCodeAt(0)};${match.slice(1)}`);
}
function htmlCode(value, length = longestValue) {
    return `<code>${html(value, length)}</code>`;
}
/** A block of lines, shown as they are. */
function codeBlock(lines, language = '') {
    const plain = lines.map((line) => (0,hostile_text/* cutText */.IN)((0,hostile_text/* plainLine */.h0)(line), longestValue));
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

// EXTERNAL MODULE: ./src/report/words/cache-words.ts
var cache_words = __webpack_require__(3761);
// EXTERNAL MODULE: ./src/report/words/name-steps.ts
var name_steps = __webpack_require__(4383);
;// CONCATENATED MODULE: ./src/report/words/group-rebuilds.ts

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
    const instructionOf = (0,name_steps/* instructionsOf */.J)(steps, plan.cells);
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

;// CONCATENATED MODULE: ./src/report/words/mount-words.ts


/** What became of the cache mounts: a line for what was restored, one for what was kept. Empty when nobody asked for it. */
function mountWords({ cacheMounts }, { strong, name, words }) {
    if (cacheMounts === null)
        return [];
    const { ids, restored, saved } = cacheMounts;
    const title = strong('Cache mounts');
    const named = ids.length === 0 ? '' : ` (${ids.slice(0, 5).map(name).join(', ')})`;
    const size = (amount) => `${(0,units/* formatBytes */.z3)(amount.bytes)} in ${(0,units/* formatDuration */.a3)(amount.wallMs)}`;
    return [
        restored.from === null
            ? `${title}${named} not restored${restored.reason === null ? '' : `: ${words(restored.reason)}`}`
            : `${title}${named} restored from ${name((0,cache_words/* refName */.P7)(restored.from))}: ${size(restored)}`,
        saved.saved
            ? `${title} kept: ${size(saved)}`
            : `${title} not kept${saved.reason === null ? '' : `: ${words(saved.reason)}`}`,
    ];
}

;// CONCATENATED MODULE: ./src/report/words/name-cells.ts
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

;// CONCATENATED MODULE: ./src/report/words/rebuild-words.ts

/** `because COPY src changed, 6 steps ran: 1 min 8 s`. */
function causeWords(cause, { strong, name }) {
    const ran = strong((0,units/* countOf */.pq)(cause.steps.length, 'step'));
    const took = cause.ms === null ? '' : `: ${strong((0,units/* formatDuration */.a3)(cause.ms))}`;
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

;// CONCATENATED MODULE: ./src/report/summary/summary-limits.ts

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
function omitted(all, shown, what) {
    return all <= shown
        ? ''
        : `\n\n_${(0,units/* formatCount */.B4)(all - shown)} ${what} omitted: all of them are in report.json._`;
}

;// CONCATENATED MODULE: ./src/report/summary/summary-cache.ts








const mostRows = 10;
const mostCauses = 5;
const wording = {
    strong: (own) => `**${own}**`,
    name: (hostile) => code(hostile, 100),
    words: (hostile) => markdown_text_text(hostile, 500),
};
/** Where the cache came from, what it brought, what ran in spite of it, and what was kept of this run. */
function renderCache(report) {
    const cache = (0,cache_words/* toldCache */.GN)(report);
    const told = cache === null ? [] : (0,cache_words/* cacheWords */.M8)(report, cache, wording);
    const lines = [...told, ...mountWords(report, wording)].map((words) => `- ${words}`);
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
    const causes = groupRebuilds(report);
    const rebuilds = causes.flatMap(({ steps }) => steps).sort((a, b) => (b.ms ?? 0) - (a.ms ?? 0));
    if (rebuilds.length === 0)
        return [];
    const lines = causes.slice(0, mostCauses).map((cause) => `- ${capital(causeWords(cause, wording))}`);
    const columns = [
        { title: 'Rebuilt' },
        { title: 'Images' },
        { title: 'Time', right: true },
        { title: 'Why' },
    ];
    const rows = rebuilds.slice(0, mostRows).map((step) => [
        cellCode(step.name, 90),
        nameCells(step.cells, report)
            ?.map((name) => cellCode(name, 60))
            .join(', ') ?? unbroken((0,units/* countOf */.pq)(step.cells.length, 'image')),
        step.ms === null ? '–' : (0,units/* formatDuration */.a3)(step.ms),
        reasonWords(step, (hostile) => cellCode(hostile, 60)),
    ]);
    return [
        `${lines.join('\n')}${omitted(causes.length, lines.length, 'causes')}`,
        `${table(columns, rows)}${omitted(rebuilds.length, rows.length, 'steps')}`,
    ];
}
function capital(words) {
    return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

// EXTERNAL MODULE: ./src/text/format-age.ts
var format_age = __webpack_require__(2446);
;// CONCATENATED MODULE: ./src/report/words/changed-cells.ts


/** Less is no change: times and orders inside of archives make as much. Bytes. */
const leastBytes = 1000;
function changesOf({ cells }, { cells: compared, missing = [] }) {
    const byId = new Map(cells.map((cell) => [cell.id, cell]));
    const all = compared.flatMap((change) => {
        const cell = byId.get(change.cell);
        return cell === undefined ? [] : [{ cell, change }];
    });
    const sized = all.filter(({ change }) => change.compressedBytes !== null);
    const by = ({ change }) => Math.abs(change.compressedBytes ?? 0);
    const changed = sized.filter((one) => by(one) >= leastBytes).sort((a, b) => by(b) - by(a));
    const known = new Set(compared.map(({ cell }) => cell));
    const added = cells.filter(({ id, outcome }) => outcome === 'built' && !known.has(id)).length;
    const words = [
        ...(sized.length === 0 ? [] : [sizeWords(changed.length, sized.length)]),
        ...(added === 0 ? [] : [(0,units/* countOf */.pq)(added, 'image is new', 'images are new')]),
        ...(missing.length === 0 ? [] : [missingWords(missing)]),
    ];
    return { all, changed: groupChanges(changed), words: words.join(', ') };
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
        // BuildKit marks its own entries.
        const made = createdBy?.replace(/ # buildkit$/, '') ?? null;
        return change === null ? [] : [{ createdBy: made, change, isNew: beforeBytes === null }];
    });
}
function sizeWords(changed, all) {
    if (changed > 0)
        return `${changed} of ${(0,units/* countOf */.pq)(all, 'image')} changed in size`;
    return all === 1 ? 'the image is as large as before' : `all ${all} images are as large as before`;
}
/** `linux/arm64 is not built: 8 images, 420 MB`. */
function missingWords(missing) {
    const platforms = [...new Set(missing.map(({ platform }) => platform))];
    const bytes = missing.reduce((sum, image) => sum + (image.compressedBytes ?? 0), 0);
    const isKnown = missing.every(({ compressedBytes }) => compressedBytes !== null);
    const size = isKnown ? `, ${(0,units/* formatBytes */.z3)(bytes)}` : '';
    const verb = platforms.length === 1 ? 'is' : 'are';
    return `${platforms.join(' and ')} ${verb} not built: ${(0,units/* countOf */.pq)(missing.length, 'image')}${size}`;
}
/** `3 hours ago`; empty when it is not known. */
function comparedAge({ startedAt }, { baseline }) {
    return baseline.at === null ? '' : `, ${(0,format_age/* formatAge */.n)(baseline.at, startedAt)} ago`;
}
/** `main`, `1.2.0`, or an image reference as it is; null: that run had no git ref. */
function baselineName({ baseline }) {
    return baseline.name === null ? null : baseline.name.replace(/^refs\/(?:heads|tags)\//, '');
}
/** `+3.40 MB`, `−1.2 s`; null when it is not known, or too little to tell. */
function bytesChange(bytes) {
    return signed(bytes, leastBytes, units/* formatBytes */.z3);
}
/** For a table of sizes: `+3.40 MB`, `±0`; what is too little to tell is not nothing. */
function sizeChange(bytes) {
    return bytesChange(bytes) ?? (bytes === 0 ? '±0' : '<1 kB');
}
function timeChange(ms) {
    return signed(ms, 100, units/* formatDuration */.a3);
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

;// CONCATENATED MODULE: ./src/report/summary/summary-comparison.ts





/** Rows that stand open. */
const summary_comparison_mostRows = 10;
/** What is larger, smaller, faster than in the run before: what changed is open, everything else folds. */
function renderComparison(report, limits) {
    const { comparison, comparisonReason } = report;
    const unread = comparisonReason === null ? [] : [`Not compared with an earlier run: ${markdown_text_text(comparisonReason, 300)}`];
    if (comparison === null)
        return unread;
    const { all, changed, words } = changesOf(report, comparison);
    const name = baselineName(comparison);
    return [
        ...unread,
        `### Compared with ${name === null ? 'an earlier run' : code(name, 100)}${comparedAge(report, comparison)}`,
        words === ''
            ? ''
            : `${words.slice(0, 1).toUpperCase()}${words.slice(1)}${changed.length > 0 ? ':' : '.'}`,
        ...(changed.length === 0 ? [] : [changedTable(report, changed)]),
        ...allCells(comparison, all, limits.verified),
    ];
}
function changedTable(report, changed) {
    const columns = [
        { title: 'Images' },
        { title: 'Size', right: true },
        { title: 'Change', right: true },
        { title: 'Layers that grew' },
    ];
    const rows = changed
        .slice(0, summary_comparison_mostRows)
        .map(({ cells, change, grown }) => [
        imageNames(cells, report),
        sizeRange(cells),
        change,
        grown.map(grownWords).join('<br>'),
    ]);
    return `${table(columns, rows)}${omitted(changed.length, rows.length, 'rows')}`;
}
function imageNames(cells, report) {
    const ids = cells.map(({ id }) => id);
    const names = nameCells(ids, report)?.map((name) => cellCode(name, 60));
    return names?.join(', ') ?? unbroken((0,units/* countOf */.pq)(cells.length, 'image'));
}
function sizeRange(cells) {
    const sizes = cells.flatMap(({ compressedBytes }) => compressedBytes ?? []);
    const ends = [Math.min(...sizes), Math.max(...sizes)].map(units/* formatBytes */.z3);
    return [...new Set(ends)].join(' to ');
}
function grownWords({ createdBy, change, isNew }) {
    const made = createdBy === null ? 'a layer' : cellCode(createdBy, 80);
    return `${unbroken(change)} ${isNew ? 'new: ' : ''}${made}`;
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
        cellCode(`${cell.variant} ${cell.platform}`),
        beside(known(cell.compressedBytes, units/* formatBytes */.z3), bytesChange(change.compressedBytes)),
        beside(known(cell.wallMs, units/* formatDuration */.a3), timeChange(change.wallMs)),
        beside(known(cell.cacheHitRate, units/* formatShare */.T1), shareChange(change.cacheHitRate)),
    ]);
    const body = `${table([{ title: 'Image' }, ...columns], rows)}${omitted(all.length, rows.length, 'images')}`;
    return [folded(`Size, time and cache of ${(0,units/* countOf */.pq)(all.length, 'image')}`, body)];
}

;// CONCATENATED MODULE: ./src/report/summary/summary-costs.ts



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
        cellCode(step.name, 90),
        `${step.cells.length}`,
        (0,units/* formatDuration */.a3)(step.emulatedMs),
        step.advice.replaceAll('|', '\\|'),
    ]);
    const share = costliestEmulated.reduce((sum, step) => sum + step.emulatedMs, 0) / totals.emulatedMs;
    const lead = `These ${costliestEmulated.length} steps took ${(0,units/* formatShare */.T1)(Math.min(1, share))} of it:`;
    return [
        `### Emulation cost ${(0,units/* formatDuration */.a3)(totals.emulatedMs)}`,
        ...(costliestEmulated.length === 1 ? [] : [lead]),
        table(columns, rows),
    ];
}

;// CONCATENATED MODULE: ./src/report/words/group-failures.ts
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

;// CONCATENATED MODULE: ./src/report/summary/summary-failures.ts



/** Lines of a failed step's output that are shown. */
const summary_failures_shownLines = 20;
/** Failures that are open when the page is; the others fold. */
const openFailures = 2;
/** Why it failed, and what to do: the first thing that a reader of a red run looks for. */
function renderFailures(report, limits) {
    const groups = groupFailures(report.cells);
    const parts = groups.slice(0, limits.failures).map(({ cells, failure }, index) => {
        const names = cells.map((cell) => `${cell.variant} ${cell.platform}`);
        const shown = names
            .slice(0, 6)
            .map((name) => `<b>${html(name)}</b>`)
            .join(', ');
        const title = `❌ ${shown}${names.length > 6 ? ` and ${names.length - 6} more` : ''}`;
        const body = failureBody(failure);
        return index < openFailures ? `${title}\n\n${body}` : folded(title, body);
    });
    const others = report.problems.filter((problem) => !groups.some(({ failure }) => failure.problem?.what === problem.what));
    return [
        ...parts,
        omitted(groups.length, parts.length, 'failures').trim(),
        renderProblems(others, limits.problems),
    ].filter((part) => part !== '');
}
function failureBody(failure) {
    const exit = failure.exitCode === null ? '' : `, exit code ${failure.exitCode}`;
    const where = failure.dockerfile;
    const place = where === null ? '' : ` at ${code(`${where.file}:${where.line}`)}`;
    const output = failure.output.slice(-summary_failures_shownLines);
    return [
        `${code(failure.step)} failed${place}${exit}.`,
        ...(where !== null && where.excerpt.length > 0 ? [codeBlock(where.excerpt, 'dockerfile')] : []),
        ...(output.length > 0
            ? [output.length === 1 ? 'It printed:' : `Its last ${output.length} lines:`, codeBlock(output, 'text')]
            : [`BuildKit says: ${code(failure.message)}`]),
        ...(failure.problem === null ? [] : [problemText(failure.problem)]),
    ].join('\n\n');
}
function problemText(problem) {
    const fix = problem.fix === undefined ? '' : `. **Fix:** ${markdown_text_text(problem.fix)}`;
    const why = problem.why === undefined ? '' : `: ${markdown_text_text(problem.why)}`;
    return `${markdown_text_text(summary_failures_capital(problem.what))}${why}${fix}`;
}
/** A sentence of words begins with a capital, one of a name (`linux/arm64`) does not. */
function summary_failures_capital(words) {
    if (!/^[a-z]+(?:[ ,]|$)/.test(words))
        return words;
    return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
/** A list of what is wrong (or worth knowing), each with its fix. */
function renderProblems(problems, most) {
    const lines = problems.slice(0, most).map((problem) => {
        const where = problem.where === undefined ? '' : ` (${code(problem.where)})`;
        return `- ${code(problem.code)}${where} ${problemText(problem)}`;
    });
    return `${lines.join('\n')}${omitted(problems.length, lines.length, 'more')}`.trim();
}

;// CONCATENATED MODULE: ./src/report/words/cached-steps.ts
/** `12 of 14`: steps that were found, of all; null when it is not known. */
function cachedSteps({ steps, cachedSteps: found, }) {
    return steps === null || steps === 0 || found === null ? null : `${found} of ${steps}`;
}

;// CONCATENATED MODULE: ./src/report/summary/summary-matrix.ts





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
    const change = summed(({ id }) => changes.get(id) ?? null, sizeChange);
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
        of: cachedSteps,
        total: (cells) => cachedSteps({
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
    return `<table>\n${body.join('\n')}\n</table>${omitted(report.plan.variants.length, rows.length, 'variants')}`;
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
    const heads = groups.map((group) => `<th align="center" colspan="${Math.max(1, group.used.length)}">${html(group.platform)}${group.emulated ? ' · <i>emulated</i>' : ''}</th>`);
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
        const platform = `<td>${html(cell.platform)}${cell.emulated ? ' · <i>emulated</i>' : ''}</td>`;
        return `<tr>${name}${platform}${cellOf(cell, used)}</tr>`;
    }));
    return [`<tr><th align="left">Variant</th><th align="left">Platform</th>${headCells(used)}</tr>`, ...lines];
}
function nameCell(variant, rows = 1) {
    return `<td${rows > 1 ? ` rowspan="${rows}"` : ''}><b>${html(variant)}</b></td>`;
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
    return unbroken(value.replaceAll('<', '&lt;'));
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

;// CONCATENATED MODULE: ./src/report/summary/summary-published.ts




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
        keptBack(publication),
        ...skippedTags(publication.indexes, limits),
        ...(publication.kind === 'none' || tags(publication) === 0
            ? []
            : [tagTable(publication.indexes, limits)]),
    ].filter((part) => part !== '');
    return parts.length === 0 ? [] : [`### ${heading(publication)}`, ...parts];
}
function heading(publication) {
    const { done, unchanged, left, unknown } = (0,judge_publication/* standingOf */.YP)(publication);
    if (left.length + unknown.length > 0)
        return 'Published in part';
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
    const block = `${codeBlock(lines, 'sh')}${omitted(there.length, lines.length, 'variants')}`;
    return [
        there.length > openPulls
            ? folded(`<code>docker pull</code> for ${(0,units/* countOf */.pq)(there.length, 'variant')}`, block)
            : block,
    ];
}
function layoutText(directory) {
    return `The images are in ${code(directory)}, an OCI layout that skopeo, crane and podman read.`;
}
function keptBack({ kind, indexes }) {
    const held = indexes.filter(({ state }) => state === 'kept-back');
    if (held.length === 0)
        return '';
    const names = held.slice(0, 20).map(({ variant }) => code(variant));
    const more = held.length > 20 ? ` and ${held.length - 20} more` : '';
    return `Kept back, because variants are published together or not at all: ${names.join(', ')}${more}.${kind === 'push' ? ' Their tags are as they were.' : ''}`;
}
function skippedTags(indexes, { pulls: most }) {
    const skipped = indexes.flatMap((index) => index.skipped);
    if (skipped.length === 0)
        return [];
    const lines = skipped
        .slice(0, most)
        .map(({ tag, reason }) => `- ${code(tag)} was left alone: ${markdown_text_text(reason)}`);
    return [`${lines.join('\n')}${omitted(skipped.length, lines.length, 'tags')}`];
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
        cellCode(index.variant),
        summary_published_states[index.state],
        index.tags
            .slice(0, 50)
            .map((tag) => cellCode(tag))
            .join('<br>'),
        index.digest === null ? '–' : cellCode(index.digest),
    ]);
    const columns = [{ title: 'Variant' }, { title: 'State' }, { title: 'Tags' }, { title: 'Digest' }];
    return folded(`${(0,units/* countOf */.pq)(tags({ indexes }), 'tag')} and ${(0,units/* countOf */.pq)(indexes.length, 'digest')}`, `${table(columns, rows)}${omitted(indexes.length, rows.length, 'variants')}`);
}

;// CONCATENATED MODULE: ./src/report/summary/summary-verification.ts



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
        { title: 'Test' },
    ];
    const body = `${rows.length === 0 ? '' : table(columns, rows)}${omitted(cells.length, rows.length, 'images')}`;
    const title = verificationTitle(cells);
    return failed.length > 0 ? [`### Verification`, title, body] : [folded(title, body)];
}
function verificationTitle(cells) {
    const count = (check, outcome) => cells.filter((cell) => verdictOf(cell, check)?.outcome === outcome).length;
    const right = count('architecture', 'passed');
    if (cells.every((cell) => cell.verdicts.length === 0))
        return `Verification: ${(0,units/* countOf */.pq)(cells.length, 'image')} not checked`;
    const tested = count('test', 'passed') + count('test', 'failed');
    const tests = tested === 0 ? 'no image was run' : `${count('test', 'passed')} of ${(0,units/* countOf */.pq)(tested, 'test')} passed`;
    const anyFailed = cells.some(({ verdicts }) => verdicts.some(({ outcome }) => outcome === 'failed'));
    const mark = anyFailed ? '❌ ' : '';
    return `${mark}Verification: in ${right} of ${(0,units/* countOf */.pq)(cells.length, 'image')} the platform in the config is the planned one; ${tests}`;
}
function verdictOf(cell, check) {
    return cell.verdicts.find((verdict) => verdict.check === check);
}
const marks = { passed: '✅', failed: '❌', 'not-tested': 'not checked' };
function verificationRow(cell) {
    const architecture = verdictOf(cell, 'architecture');
    const reason = architecture?.outcome === 'failed' && architecture.reason !== null
        ? ` ${markdown_text_text(architecture.reason, 200)}`
        : '';
    const alike = verdictOf(cell, 'variants-alike');
    const same = alike?.outcome === 'failed' ? ` ❌ ${markdown_text_text(alike.reason ?? 'failed', 200)}` : '';
    return [
        `${cellCode(`${cell.variant} ${cell.platform}`)}${same}`,
        architecture?.expected == null ? cell.platform : cellCode(architecture.expected),
        architecture?.found == null ? '–' : cellCode(architecture.found),
        `${architecture === undefined ? 'not checked' : marks[architecture.outcome]}${reason}`,
        testWords(verdictOf(cell, 'test')),
    ];
}
function testWords(verdict) {
    if (verdict === undefined || verdict.outcome === 'not-tested')
        return 'not tested';
    if (verdict.outcome === 'passed')
        return '✅ passed';
    return `❌ ${verdict.reason === null ? 'failed' : markdown_text_text(verdict.reason, 200)}`;
}

;// CONCATENATED MODULE: ./src/report/summary/summary.ts











/**
 * The job summary, in GitHub-flavoured Markdown: outcome first, then why it failed, then what it costs, what is where and
 * what was checked. Never more than 900 KiB: what does not fit is folded, cut and counted, down to the headline.
 */
function renderSummary(report) {
    for (const limits of ladder) {
        const summary = compose(report, limits);
        if (new TextEncoder().encode(summary).length <= summaryBytes)
            return summary;
    }
    return `${headline(report)}\n\nThe whole report is in report.json.\n`;
}
function compose(report, limits) {
    const failed = report.outcome !== 'ok';
    const parts = [
        headline(report),
        keyFigures(report),
        ...(failed ? renderFailures(report, limits) : []),
        renderMatrix(report, limits.variants),
        ...renderPublished(report, limits),
        ...(failed ? [] : renderComparison(report, limits)),
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
function headline(report) {
    const { mark, words } = headlineOf(report);
    return `## ${summary_marks[mark]} ${markdown_text_text(words, 400)}`;
}
function renderWarnings({ warnings }, limits) {
    if (warnings.length === 0)
        return [];
    const body = renderProblems(warnings, limits.problems);
    return warnings.length <= 3
        ? ['### Warnings', body]
        : [folded(`⚠️ ${(0,units/* countOf */.pq)(warnings.length, 'warning')}`, body)];
}
function footer(report) {
    const { builder, tool } = report;
    const attested = report.cells.some((cell) => cell.imageDigest !== null && cell.digest !== cell.imageDigest);
    const made = [
        `${tool.name} ${markdown_text_text(tool.version, 40)}`,
        ...(builder === null
            ? []
            : [
                `buildx ${markdown_text_text(builder.buildxVersion, 40)}`,
                ...(isVersion(builder.buildkitVersion) ? [`BuildKit ${markdown_text_text(builder.buildkitVersion, 40)}`] : []),
                `builder ${code(builder.name, 80)} (${markdown_text_text(builder.driver, 40)})`,
            ]),
    ].join(' · ');
    const entries = 'Registries list an entry <code>unknown/unknown</code> beside each platform: these are the attestations (provenance, SBOM) of the images, not images for an unknown machine.';
    return `<sub>${made}${attested ? `<br>${entries}` : ''}</sub>`;
}
/** dockerd built without a version of its BuildKit says v0.0.0+unknown. */
function isVersion(version) {
    return version !== null && !version.startsWith('v0.0.0');
}

// EXTERNAL MODULE: ./src/text/wrap-text.ts
var wrap_text = __webpack_require__(75);
;// CONCATENATED MODULE: ./src/report/terminal/terminal-cache.ts









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
    const mounts = mountWords(report, plainWording).flatMap((words) => hanging(words, columns));
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
    const causes = groupRebuilds(report);
    const all = causes.flatMap(({ steps }) => steps).sort((a, b) => (b.ms ?? 0) - (a.ms ?? 0));
    const shown = new Set(all.slice(0, mostRebuilds));
    const room = columns - 15;
    const row = ({ name, cells, ms }) => {
        const where = nameCells(cells, report)?.map(hostile_text/* plainText */.wh).join(', ') ?? (0,units/* countOf */.pq)(cells.length, 'image');
        const head = (0,hostile_text/* cutText */.IN)((0,hostile_text/* plainText */.wh)(name), Math.max(room - where.length - 3, Math.floor(room / 2)));
        const took = (ms === null ? '' : (0,units/* formatDuration */.a3)(ms)).padStart(11);
        return `  ${took}  ${head}  ${styles.dim((0,hostile_text/* cutText */.IN)(where, Math.max(8, room - head.length - 2)))}`;
    };
    const lines = causes
        .slice(0, mostRebuilds)
        .flatMap((cause) => [
        ...hanging(causeWords(cause, plainWording), columns),
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
    const { changed, words } = changesOf(report, comparison);
    if (words === '')
        return unread;
    const name = (0,hostile_text/* cutText */.IN)((0,hostile_text/* plainText */.wh)(baselineName(comparison) ?? 'an earlier run'), 400);
    const shown = changed.slice(0, mostChanges);
    const rows = shown.map(({ cells, change, grown }) => {
        const ids = cells.map(({ id }) => id);
        const images = nameCells(ids, report)?.map(hostile_text/* plainText */.wh).join(', ') ?? (0,units/* countOf */.pq)(ids.length, 'image');
        const head = (0,hostile_text/* cutText */.IN)(`  ${change.padStart(11)}  ${images}`, columns);
        const made = (0,hostile_text/* cutText */.IN)((0,hostile_text/* plainText */.wh)(grown[0]?.createdBy ?? ''), Math.max(0, columns - head.length - 2));
        return made === '' ? head : `${head}  ${styles.dim(made)}`;
    });
    const rest = changed.length - shown.length;
    return [
        ...unread,
        ...hanging(`compared with ${name}${comparedAge(report, comparison)}: ${words}`, columns),
        ...rows,
        ...(rest > 0 ? [`  and ${rest} more: see report.json`] : []),
    ];
}
function hanging(words, columns) {
    const [first = '', ...rest] = (0,wrap_text/* wrapText */.C)(words, columns - 2);
    return [first, ...rest.map((line) => `  ${line}`)];
}

;// CONCATENATED MODULE: ./src/report/terminal/terminal-failures.ts



const terminal_failures_shownLines = 20;
const shownFailures = 5;
/** Each failing step once: the cells it failed in, its Dockerfile line, the last 20 lines that it printed, and the fix if it is known. */
function failureLines(report, { columns, styles }) {
    const groups = groupFailures(report.cells);
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

;// CONCATENATED MODULE: ./src/report/terminal/terminal-published.ts



const shownVariants = 30;
/** What is where now: every tag, what was left alone and why. */
function publicationLines({ publication }, { columns, styles }) {
    if (publication === null || publication.kind === 'none')
        return [];
    const there = (0,judge_publication/* standingIndexes */.no)(publication);
    const tagged = there.filter(({ tags }) => tags.length > 0);
    const width = Math.max(0, ...tagged.map(({ variant }) => variant.length));
    const held = publication.indexes.filter(({ state }) => state === 'kept-back');
    return [
        ...(tagged.length === 0 ? [] : [styles.dim(terminal_published_headings(publication))]),
        ...tagged.slice(0, shownVariants).flatMap((index) => indexLines(index, { width, columns, styles })),
        ...(tagged.length > shownVariants
            ? [`  and ${tagged.length - shownVariants} more: see report.json`]
            : []),
        ...there.flatMap(skippedLines),
        ...(held.length === 0 ? [] : [`kept back: ${held.map(({ variant }) => (0,hostile_text/* plainText */.wh)(variant)).join(', ')}`]),
    ];
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
function terminal_published_headings(publication) {
    const { kind, directory } = publication;
    if (kind === 'layout')
        return `OCI layout in ${(0,hostile_text/* plainText */.wh)(directory ?? '')}`;
    if (kind === 'load')
        return 'loaded into Docker';
    const { left, done } = (0,judge_publication/* standingOf */.YP)(publication);
    if (left.length > 0)
        return 'published in part';
    return done === 0 ? 'in the registry' : 'published';
}
function skippedLines({ skipped }) {
    return skipped.map(({ tag, reason }) => `  ${(0,hostile_text/* plainText */.wh)(tag)} left alone: ${(0,hostile_text/* plainText */.wh)(reason)}`);
}

// EXTERNAL MODULE: ./src/text/text-table.ts
var text_table = __webpack_require__(7921);
;// CONCATENATED MODULE: ./src/report/terminal/terminal-report.ts












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
        publicationLines(report, { columns: width, styles }),
        report.warnings.length === 0 ? [] : [(0,report_problems/* formatProblems */.C5)(report.warnings, { level: 'warning', styles })],
        failureLines(report, { ...options, columns: width }),
        report.problems.length === 0 ? [] : [(0,report_problems/* formatProblems */.C5)(report.problems, { styles })],
        [terminal_report_headline(report, styles)],
    ];
    return `${blocks
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}
function terminal_report_headline(report, styles) {
    const { mark, words } = headlineOf(report);
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
            of: ({ cell }) => known(changes.get(cell.id) ?? null, sizeChange),
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
        { title: 'CACHED', right: true, rank: 5, of: ({ cell }) => cachedSteps(cell) ?? '' },
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

;// CONCATENATED MODULE: ./src/doors/tell-run.ts










/** Writes report.json and summary.md. That they cannot be written is one more problem of the run: it has been, and is told. */
async function writeFiles({ outDirectory }, report) {
    const told = render(report);
    const reportFile = (0,external_node_path_.join)(outDirectory, 'report.json');
    try {
        await (0,write_whole/* writeWhole */.f8)((0,external_node_path_.join)(outDirectory, 'summary.md'), told.summary);
        // Last: a report.json that is there tells how the run ended.
        await (0,write_whole/* writeWhole */.f8)(reportFile, told.text);
        return { ...told, reportFile };
    }
    catch (error) {
        // An earlier run's would be taken for this one's.
        await (0,promises_.rm)(reportFile, { force: true }).catch(() => undefined);
        return { ...render(withFailure(report, (0,not_written/* notWritten */.x)(outDirectory, error))), reportFile: null };
    }
}
function render(report) {
    return { report, summary: renderSummary(report), text: formatReportJson(report) };
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
/** Prints what became of a run: for people, for programs (`--json`) and as annotations. */
function tell(report, { printer, door }) {
    if (door.json)
        printer.result(formatReportJson(report));
    const text = renderTerminalReport(report, printer);
    if (door.json || report.outcome !== 'ok')
        printer.alert(text);
    else
        printer.result(text);
    (0,annotate/* annotate */.f)(annotateReport(report), { printer, door });
    (0,annotate/* annotate */.f)((0,report_problems/* annotateProblems */.$9)(report.warnings, 'warning'), { printer, door });
    (0,annotate/* annotate */.f)((0,report_problems/* annotateProblems */.$9)((0,report_problems/* noticesOf */.lx)(report), 'notice'), { printer, door });
}


/***/ }),

/***/ 3761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GN: () => (/* binding */ toldCache),
/* harmony export */   M8: () => (/* binding */ cacheWords),
/* harmony export */   P7: () => (/* binding */ refName),
/* harmony export */   UH: () => (/* binding */ cachePlace)
/* harmony export */ });
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4492);
/* harmony import */ var _text_format_age_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2446);


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

/***/ 2446:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ formatAge)
/* harmony export */ });
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4492);

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


/***/ }),

/***/ 7921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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

/***/ 75:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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
