export const id = 107;
export const ids = [107];
export const modules = {

/***/ 6599:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const compare = __webpack_require__(8469)
const gt = (a, b, loose) => compare(a, b, loose) > 0
module.exports = gt


/***/ }),

/***/ 8780:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const parse = __webpack_require__(6353)
const valid = (version, options) => {
  const v = parse(version, options)
  return v ? v.version : null
}
module.exports = valid


/***/ }),

/***/ 4107:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishIndexes: () => (/* binding */ publishIndexes)
});

// EXTERNAL MODULE: ./src/model/all-or-failure.ts
var all_or_failure = __webpack_require__(6981);
// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
// EXTERNAL MODULE: ./src/model/judge-publication.ts
var judge_publication = __webpack_require__(5005);
// EXTERNAL MODULE: ./src/model/variant-images.ts
var variant_images = __webpack_require__(7852);
// EXTERNAL MODULE: ./src/publish/expected-images.ts
var expected_images = __webpack_require__(7094);
;// CONCATENATED MODULE: ./src/publish/move-tags.ts


/** How long putting back may take after a cancel, milliseconds: the run must end within 2 s. */
const cancelledRollBackMs = 1_500;
/**
 * Moves tags all together or not at all, as far as a registry allows: version tags first, floating ones last, all read
 * back. On failure what was moved is put back, and what could not be is told.
 */
async function moveTags(moves, registry, signal) {
    const attempted = [];
    const faults = [];
    for (const group of [moves.filter((move) => !move.floating), moves.filter((move) => move.floating)]) {
        attempted.push(...group);
        faults.push(...(await forAll(group, (move) => putTag(move, registry))));
        if (faults.length > 0)
            break;
    }
    if (faults.length === 0)
        faults.push(...(await forAll(attempted, (move) => confirmTag(move, registry, signal))));
    if (faults.length === 0)
        return { problems: [], failed: [], tags: moves.map((move) => ({ move, state: 'moved' })) };
    const limit = signal?.aborted ? AbortSignal.timeout(cancelledRollBackMs) : undefined;
    const rollBack = registry.withSignal(limit);
    const unrestored = await forAll(attempted, (move) => putBack(move, rollBack));
    const left = new Set(unrestored.map((fault) => fault.move));
    const stateOf = (move) => left.has(move) ? 'left' : attempted.includes(move) ? 'put-back' : 'untouched';
    const tags = moves.map((move) => ({ move, state: stateOf(move) }));
    return {
        problems: [...faults.flatMap((fault) => fault.problems), ...(0,judge_publication/* tagProblems */.nI)(tags.map(outcomeOf))],
        failed: faults.map((fault) => fault.move),
        tags,
    };
}
function outcomeOf({ move, state }) {
    const { variant, reference, target, previous } = move;
    return { variant, reference, digest: target.digest, previous: previous?.digest ?? null, state };
}
/** Does it for all at once; gives the ones that failed. Whatever is no `Failure` is thrown on. */
async function forAll(moves, act) {
    const results = await Promise.all(moves.map(async (move) => {
        try {
            await act(move);
            return null;
        }
        catch (error) {
            if (!(error instanceof failure/* Failure */.H))
                throw error;
            return { move, problems: error.problems };
        }
    }));
    return results.filter((result) => result !== null);
}
function putTag(move, registry) {
    return registry.open(move.image, 'push').putManifest(move.tag, move.target);
}
/** Reads a tag back. A registry may show it late (404 or the old digest for some seconds), so it is asked a few times. */
async function confirmTag(move, registry, signal) {
    const { tries, sleep } = registry.policy;
    const repository = registry.open(move.image, 'push');
    for (let tried = 1;; tried++) {
        const found = (await repository.headManifest(move.tag))?.digest ?? null;
        if (found === move.target.digest)
            return;
        if (tried >= tries)
            throw notConfirmed(move, found);
        // A cancel ends the wait; the next look then says so.
        await sleep(250 * 2 ** (tried - 1), signal).catch(() => undefined);
    }
}
function notConfirmed(move, found) {
    return new failure/* Failure */.H('registry', {
        code: 'TAG_NOT_CONFIRMED',
        what: `${move.reference} was written, but read back it ${found === null ? 'is not there' : `holds ${found}`}`,
        why: `it should hold ${move.target.digest}; another run may have moved it at the same time`,
        fix: 'let one run at a time publish a tag (a concurrency group), then run again',
    });
}
/** Puts a tag back to what it held, if it holds what we wrote; what somebody else wrote meanwhile is left alone. */
async function putBack(move, registry) {
    const repository = registry.open(move.image, 'push');
    const found = await repository.headManifest(move.tag);
    if (found === null || found.digest !== move.target.digest || found.digest === move.previous?.digest)
        return;
    // The distribution API has no way to take a new tag away that all registries know.
    if (move.previous === null)
        throw new failure/* Failure */.H('partly-published', { code: 'TAG_IS_NEW', what: move.reference });
    await repository.putManifest(move.tag, move.previous);
}

// EXTERNAL MODULE: ./node_modules/semver/functions/gt.js
var gt = __webpack_require__(6599);
var gt_default = /*#__PURE__*/__webpack_require__.n(gt);
// EXTERNAL MODULE: ./node_modules/semver/functions/valid.js
var valid = __webpack_require__(8780);
var valid_default = /*#__PURE__*/__webpack_require__.n(valid);
// EXTERNAL MODULE: ./src/registry/manifest.ts
var manifest = __webpack_require__(506);
// EXTERNAL MODULE: ./src/publish/variant-index.ts
var variant_index = __webpack_require__(6055);
;// CONCATENATED MODULE: ./src/publish/tag-decisions.ts




/** Reads what all tags hold, at once. Throws a registry failure when one cannot be read. */
async function decideTags(plan, variants, registry) {
    const repositories = new Map();
    const repositoryOf = (image) => {
        const repository = repositories.get(image) ?? registry.open(image, 'push');
        repositories.set(image, repository);
        return repository;
    };
    const look = async (planned) => ({
        planned,
        reference: `${planned.image}:${planned.tag}`,
        held: await repositoryOf(planned.image).findManifest(planned.tag),
    });
    return await Promise.all(variants.map(async (variant) => decide(plan, variant, await Promise.all(variant.variant.tags.map(look)))));
}
function decide(plan, variant, all) {
    const reasons = new Map();
    for (const tag of all) {
        const reason = tag.planned.platform === null ? newerRelease(plan.version, tag) : null;
        if (reason !== null)
            reasons.set(tag, reason);
    }
    for (const tag of all) {
        const owner = [...reasons.keys()].find((skipped) => belongsTo(tag.planned, skipped.planned));
        if (owner !== undefined)
            reasons.set(tag, reasons.get(owner) ?? '');
    }
    const tags = all.filter((tag) => !reasons.has(tag));
    const skipped = [...reasons].map(([tag, reason]) => ({ tag: tag.reference, reason }));
    return { variant, tags, skipped, unchanged: tags.length > 0 && tags.every((tag) => isHeld(variant, tag)) };
}
/** A per-platform tag goes with the tag that it is made from: `latest-arm64` with `latest`. */
function belongsTo(tag, owner) {
    return (tag.platform !== null && tag.floating && tag.image === owner.image && tag.tag.startsWith(`${owner.tag}-`));
}
/** Why a release leaves a floating tag alone; null when it moves it. */
function newerRelease(version, { planned, held }) {
    if (version === null || !planned.floating || held === null || !(0,manifest/* isIndex */.nw)(held))
        return null;
    const current = (0,manifest/* readIndex */.vY)(held).annotations[variant_index/* versionAnnotation */.ej];
    if (current === undefined || valid_default()(current) === null || valid_default()(version) === null)
        return null;
    return gt_default()(current, version) ? `it holds ${current}, which is newer than ${version}` : null;
}
function isHeld(variant, { planned, held }) {
    if (held === null)
        return false;
    if (planned.platform === null)
        return (0,manifest/* isIndex */.nw)(held) && (0,variant_index/* holdsImages */.FL)(held, variant.images);
    return (0,variant_index/* holdsImages */.FL)(held, imagesFor(variant, planned));
}
/** The one image that a per-platform tag names. */
function imagesFor(variant, planned) {
    return variant.images.filter((image) => image.configPlatform === planned.platform);
}

;// CONCATENATED MODULE: ./src/publish/publish-indexes.ts








/**
 * Publishes every variant's index, all or nothing (design, "Publish protocol", 4–8): barrier, indexes by digest, tags,
 * read-back, roll-back. What goes wrong in a registry is in the publication's problems, not thrown: `publicationFailure`
 * makes an exit code of it.
 */
async function publishIndexes(plan, results, options) {
    const obstacles = (0,expected_images/* findObstacles */.A)(plan, results);
    if (obstacles.length > 0) {
        const refused = obstacles.filter((obstacle) => !obstacle.known);
        return nothing(plan, new Set(obstacles.map((one) => one.variant)), [
            barrier(obstacles.length),
            ...refused.map((one) => one.problem),
        ]);
    }
    const variants = plan.variants.map((variant) => (0,variant_index/* buildVariantIndex */._c)(plan, variant, results.images));
    let decisions;
    let moves;
    try {
        decisions = await decideTags(plan, variants, options.registry);
        const changed = decisions.filter((decision) => !decision.unchanged);
        await putIndexes(plan, changed, options.registry);
        moves = (await Promise.all(changed.map((decision) => movesOf(decision, options.registry)))).flat();
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        return nothing(plan, new Set(plan.variants.map((variant) => variant.name)), error.problems);
    }
    const moved = await moveTags(moves, options.registry, options.signal);
    const outcomes = decisions.map((decision) => ({ decision, tags: outcomesOf(decision, moved) }));
    return {
        kind: 'push',
        directory: null,
        indexes: outcomes.map(({ decision, tags }) => indexOf(decision, tags, moved)),
        tags: outcomes.flatMap(({ tags }) => tags),
        problems: moved.problems,
    };
}
function barrier(count) {
    return {
        code: 'NOTHING_PUBLISHED',
        what: 'no tag was moved',
        why: `${count === 1 ? 'one cell is' : `${count} cells are`} missing, wrong or failed, and a plan is published whole or not at all`,
        fix: 'fix what failed, then run again: what was built is cached',
    };
}
/** An image that belongs to no variant (`''`) makes all of them doubtful. */
function nothing(plan, failed, problems) {
    const indexes = plan.variants.map(({ name }) => {
        const state = (0,judge_publication/* failedState */.xg)([], failed.has('') || failed.has(name));
        return { variant: name, digest: null, tags: [], state, skipped: [] };
    });
    const tags = plan.variants.flatMap((variant) => variant.tags.map(({ image, tag }) => {
        const reference = `${image}:${tag}`;
        return { variant: variant.name, reference, digest: null, previous: null, state: 'untouched' };
    }));
    return { kind: 'push', directory: null, indexes, tags, problems };
}
/** Every changed index by digest to every repository that it belongs to. Registries refuse an index whose images they lack. */
async function putIndexes(plan, changed, registry) {
    const puts = changed.flatMap(({ variant }) => {
        const { name, tags } = variant.variant;
        const images = new Set([...(0,variant_images/* variantImages */.Y)(plan, name), ...tags.map((tag) => tag.image)]);
        return [...images].map((image) => registry.open(image, 'push').putManifest(variant.index.digest, variant.index));
    });
    await (0,all_or_failure/* allOrFailure */.R)(puts);
}
async function movesOf({ variant, tags }, registry) {
    return await Promise.all(tags.map(async ({ planned, reference, held }) => {
        const { image, tag, floating, platform } = planned;
        const [cell] = imagesFor(variant, planned);
        const target = platform === null || cell === undefined
            ? variant.index
            : await registry.open(image, 'push').getManifest(cell.digest);
        return { variant: variant.variant.name, image, tag, reference, floating, target, previous: held };
    }));
}
function outcomesOf({ variant, tags, unchanged }, moved) {
    const { name } = variant.variant;
    return tags.map(({ reference, held }) => {
        const previous = held?.digest ?? null;
        if (unchanged)
            return { variant: name, reference, digest: previous, previous, state: 'unchanged' };
        const found = moved.tags.find((tag) => tag.move.reference === reference);
        const digest = found?.move.target.digest ?? null;
        return { variant: name, reference, digest, previous, state: found?.state ?? 'untouched' };
    });
}
function indexOf(decision, tags, moved) {
    const { variant, unchanged, skipped } = decision;
    const { name } = variant.variant;
    const held = tags.filter(judge_publication/* holdsNew */.Jo).map(({ reference }) => reference);
    if (unchanged)
        return { variant: name, digest: heldDigest(decision), tags: held, state: 'unchanged', skipped };
    const failed = moved.failed.some((move) => move.variant === name);
    const state = moved.problems.length === 0 ? 'published' : (0,judge_publication/* failedState */.xg)(tags, failed);
    const isGone = state === 'failed' || state === 'kept-back';
    const digest = isGone ? null : variant.index.digest;
    return { variant: name, digest, tags: isGone ? [] : held, state, skipped };
}
/** What the first of an unchanged variant's own tags holds. */
function heldDigest({ tags }) {
    const own = tags.find((tag) => tag.planned.platform === null) ?? tags[0];
    return own?.held?.digest ?? null;
}


/***/ })

};
