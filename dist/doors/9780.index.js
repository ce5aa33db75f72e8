export const id = 9780;
export const ids = [9780];
export const modules = {

/***/ 29780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   appendSummary: () => (/* binding */ appendSummary),
/* harmony export */   deliver: () => (/* binding */ deliver)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _model_judge_publication_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46691);


/** A job's outputs hold 1 MB together, counted in UTF-16 (GitHub docs, usage limits); some is left to others. */
const outputLimit = 400_000;
/** Hands a run to the runner: outputs and the job summary. What has no place is said and left out, never cut in half. */
async function deliver({ report, summary, reportFile }) {
    const { publication } = report;
    const platforms = new Map(report.plan.variants.map((variant) => [variant.name, variant.platforms]));
    const published = publication === null ? [] : (0,_model_judge_publication_js__WEBPACK_IMPORTED_MODULE_1__/* .standingIndexes */ .no)(publication);
    const tags = publication === null ? [] : (0,_model_judge_publication_js__WEBPACK_IMPORTED_MODULE_1__/* .publishedTags */ .on)(publication);
    const metadata = published.map(({ variant, digest, tags }) => [
        variant,
        { digest, tags, platforms: platforms.get(variant) ?? [] },
    ]);
    setOutput('digests', JSON.stringify(Object.fromEntries(published.map(({ variant, digest }) => [variant, digest]))));
    setOutput('tags', tags.join('\n'));
    setOutput('report', reportFile ?? '');
    setOutput('metadata', JSON.stringify(Object.fromEntries(metadata)));
    setOutput('builder', report.builder?.name ?? '');
    await appendSummary(summary);
}
/** Behind what the job summary has already. That it could not be written is a warning. */
async function appendSummary(text) {
    try {
        await _actions_core__WEBPACK_IMPORTED_MODULE_0__.summary.addRaw(text, true).write();
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.warning(`the job summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
    }
}
function setOutput(name, value) {
    if (value.length <= outputLimit)
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.setOutput(name, value);
    else
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.warning(`output ${name} is left out: ${value.length} characters; report.json has all of it`);
}


/***/ }),

/***/ 46691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ publicationFailure),
/* harmony export */   Jo: () => (/* binding */ holdsNew),
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   nI: () => (/* binding */ tagProblems),
/* harmony export */   no: () => (/* binding */ standingIndexes),
/* harmony export */   on: () => (/* binding */ publishedTags),
/* harmony export */   xg: () => (/* binding */ failedState)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);

/*
 * The one place that says what the tags' outcomes amount to: states of indexes, exit code, problems, outputs, and the
 * counts behind every sentence about them.
 */
const holding = new Set(['moved', 'unchanged', 'left']);
/** True when a tag is known to hold this run's images now. */
function holdsNew({ state }) {
    return holding.has(state);
}
/** A variant of a push that failed, by its tags. `failed`: the fault is its own. */
function failedState(tags, failed) {
    if (tags.some(({ state }) => state === 'left'))
        return 'left';
    if (tags.some(({ state }) => state === 'unknown'))
        return 'unknown';
    return failed || tags.some(({ state }) => state === 'overtaken') ? 'failed' : 'kept-back';
}
const done = new Set(['published', 'written', 'loaded']);
function isThere({ state }) {
    return done.has(state) || state === 'unchanged';
}
/** Those that something stood in the way of, where every other variant is where it belongs, and there is one. */
function stayedBehind(indexes) {
    const others = indexes.filter(({ obstacles }) => obstacles === undefined);
    if (others.length === 0 || !others.every(isThere))
        return [];
    return indexes.filter(({ obstacles }) => obstacles !== undefined);
}
/** Null: the run ended before anything was published. */
function standingOf(publication) {
    const { tags, indexes } = publication ?? { tags: [], indexes: [] };
    const inState = (state) => tags.filter((tag) => tag.state === state);
    const standing = {
        left: inState('left'),
        unknown: inState('unknown'),
        overtaken: inState('overtaken'),
        done: indexes.filter(({ state }) => done.has(state)).length,
        unchanged: indexes.filter(({ state }) => state === 'unchanged').length,
        behind: stayedBehind(indexes),
    };
    const { left, unknown, overtaken } = standing;
    const moved = left.length + unknown.length + overtaken.length + standing.done;
    const doubtful = indexes.some(({ state }) => state === 'left' || state === 'unknown');
    return { ...standing, asItWas: moved === 0 && !doubtful };
}
/** The indexes that are where they belong, or left there: what may be given to other programs. */
function standingIndexes({ indexes }) {
    return indexes.filter((index) => isThere(index) || index.state === 'left');
}
/** Every tag that holds the new images, in a registry or in Docker. The names of a layout's entries are none. */
function publishedTags(publication) {
    return publication.kind === 'layout' ? [] : standingIndexes(publication).flatMap(({ tags }) => tags);
}
/** The failure that a publication amounts to; null when it is whole. */
function publicationFailure({ kind, indexes, problems }) {
    const states = new Set(indexes.map(({ state }) => state));
    // Docker's own store is no registry: that it took nothing for certain is this machine's fault.
    if (kind === 'load' && states.has('unknown'))
        return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('environment', problems);
    const isInPart = states.has('left') || states.has('unknown') || stayedBehind(indexes).length > 0;
    if (isInPart)
        return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('partly-published', problems);
    const failed = states.has('failed') || states.has('kept-back');
    return failed ? new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('registry', problems) : null;
}
/** Tags that one message names: no printer cuts it then. */
const namedTogether = 8;
/** What must be said of tags after a failure: each that is not as it was, by name. */
function tagProblems(tags) {
    const inState = (wanted) => tags.filter(({ state }) => state === wanted);
    return [...inGroups(inState('left')).map(partlyPublished), ...inGroups(inState('unknown')).map(notKnown)];
}
function inGroups(tags) {
    const starts = tags.flatMap((_, at) => (at % namedTogether === 0 ? [at] : []));
    return starts.map((at) => tags
        .slice(at, at + namedTogether)
        .map(nameTag)
        .join(', '));
}
/** The whole digest is in report.json. */
function nameTag({ reference, previous }) {
    return `${reference} (${previous === null ? 'new' : `was ${previous.slice(0, 'sha256:'.length + 12)}`})`;
}
function partlyPublished(names) {
    return {
        code: 'PARTLY_PUBLISHED',
        what: `published before the run stopped: ${names}`,
        why: 'these tags were moved and could not be put back',
        fix: 'run again, which publishes the rest; or put them back with `docker buildx imagetools create --tag`',
    };
}
function notKnown(names) {
    return {
        code: 'TAG_STATE_UNKNOWN',
        what: `it is not known what these tags hold: ${names}`,
        why: 'they were written, or perhaps written, and the registry did not show what they hold in time',
        fix: 'look with `docker buildx imagetools inspect`, or run again: what is published then is confirmed',
    };
}


/***/ })

};
