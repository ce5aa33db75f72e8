export const id = 6526;
export const ids = [6526];
export const modules = {

/***/ 16599:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const compare = __webpack_require__(78469)
const gt = (a, b, loose) => compare(a, b, loose) > 0
module.exports = gt


/***/ }),

/***/ 58780:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const parse = __webpack_require__(16353)
const valid = (version, options) => {
  const v = parse(version, options)
  return v ? v.version : null
}
module.exports = valid


/***/ }),

/***/ 96526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishIndexes: () => (/* binding */ publishIndexes)
});

// EXTERNAL MODULE: ./build/src/model/all-or-failure.js
var all_or_failure = __webpack_require__(19915);
// EXTERNAL MODULE: ./build/src/model/judge-publication.js
var judge_publication = __webpack_require__(46691);
// EXTERNAL MODULE: ./build/src/text/units.js
var units = __webpack_require__(8166);
// EXTERNAL MODULE: ./build/src/model/variant-images.js
var variant_images = __webpack_require__(39457);
// EXTERNAL MODULE: ./build/src/http/deadline.js
var deadline = __webpack_require__(75552);
// EXTERNAL MODULE: ./build/src/oci/content-source.js
var content_source = __webpack_require__(47686);
// EXTERNAL MODULE: ./build/src/oci/manifest.js
var oci_manifest = __webpack_require__(62262);
// EXTERNAL MODULE: ./build/src/oci/media-types.js
var media_types = __webpack_require__(20415);
// EXTERNAL MODULE: ./build/src/text/json.js
var json = __webpack_require__(6691);
;// CONCATENATED MODULE: ./build/src/publish/test-attestation.js



/** in-toto/attestation, spec/predicates/test-result.md. */
const testResultType = 'https://in-toto.io/attestation/test-result/v0.1';
/** The results of an image's tests as an in-toto statement; null without a test that ran. */
function testStatement(image, verdicts, name) {
    const ran = verdicts.flatMap(({ cell, outcome, test }) => cell === image.cell && test !== undefined && outcome !== 'not-tested' ? [{ outcome, test }] : []);
    if (ran.length === 0)
        return null;
    const names = (wanted) => ran.filter(({ outcome }) => outcome === wanted).map(({ test }) => test.name);
    const { digest } = image.manifest;
    return contentOf({
        _type: 'https://in-toto.io/Statement/v1',
        subject: [{ name: purl(name, image), digest: { sha256: digest.slice('sha256:'.length) } }],
        predicateType: testResultType,
        predicate: {
            result: ran.some(({ outcome }) => outcome === 'failed') ? 'FAILED' : 'PASSED',
            configuration: ran.map(({ test }) => configurationOf(test)),
            passedTests: names('passed'),
            warnedTests: names('warned'),
            failedTests: names('failed'),
        },
    });
}
/** What stands for all that the test says, by a digest. */
function configurationOf({ name, key, testedAt, emulated }) {
    return { name, digest: { sha256: key }, annotations: { testedAt, emulated } };
}
/** package-url, as BuildKit names its subjects. */
function purl(name, { configPlatform }) {
    const platform = configPlatform === null ? '' : `?platform=${encodeURIComponent(configPlatform)}`;
    return `pkg:docker/${name.split('/').map(encodeURIComponent).join('/')}${platform}`;
}
/**
 * BuildKit's attestation manifest with one layer more, in the form that it has: an OCI artifact (`artifactType`, since BuildKit 0.32), or an
 * image whose config counts its layers (buildkit, docs/attestations/attestation-storage.md). `config`: the content of the latter's.
 */
function withStatement(descriptor, { manifest, config }, statement) {
    const fields = (0,oci_manifest/* parseObject */.lj)(manifest.body, manifest.digest);
    const layers = Array.isArray(fields['layers']) ? fields['layers'] : [];
    const counted = config === null ? null : withLayer(config, statement.digest);
    const content = {
        ...fields,
        ...(counted !== null && {
            config: { ...(0,json/* fieldsOf */.Pf)(fields['config']), digest: counted.digest, size: counted.body.length },
        }),
        layers: [...layers, layerOf(statement)],
    };
    return attested(descriptor, content, counted === null ? [statement] : [counted, statement]);
}
/** For an image that has none: an image manifest, which every registry takes. */
function newAttestation(image, statement) {
    const config = contentOf({
        ...{ architecture: 'unknown', os: 'unknown', config: {} },
        rootfs: { type: 'layers', diff_ids: [statement.digest] },
    });
    const content = {
        schemaVersion: 2,
        mediaType: media_types/* mediaTypes */.Ib.ociManifest,
        config: {
            mediaType: 'application/vnd.oci.image.config.v1+json',
            digest: config.digest,
            size: config.body.length,
        },
        layers: [layerOf(statement)],
    };
    const descriptor = {
        ...{ mediaType: media_types/* mediaTypes */.Ib.ociManifest, digest: image.digest, size: 0 },
        platform: { os: 'unknown', architecture: 'unknown' },
        annotations: {
            'vnd.docker.reference.digest': image.digest,
            'vnd.docker.reference.type': 'attestation-manifest',
        },
    };
    return attested(descriptor, content, [config, statement]);
}
function attested(descriptor, content, blobs) {
    const { digest, body } = contentOf(content);
    return {
        descriptor: { ...descriptor, digest, size: body.length },
        manifest: { mediaType: descriptor.mediaType, digest, body },
        blobs,
    };
}
function layerOf({ digest, body }) {
    return {
        mediaType: 'application/vnd.in-toto+json',
        digest,
        size: body.length,
        annotations: { 'in-toto.io/predicate-type': testResultType },
    };
}
function withLayer(config, digest) {
    const fields = (0,oci_manifest/* parseObject */.lj)(config, 'the config of an attestation');
    const rootfs = (0,json/* fieldsOf */.Pf)(fields['rootfs']);
    const layers = Array.isArray(rootfs['diff_ids']) ? rootfs['diff_ids'] : [];
    return contentOf({ ...fields, rootfs: { ...rootfs, type: 'layers', diff_ids: [...layers, digest] } });
}
function contentOf(value) {
    const body = Buffer.from(JSON.stringify(value));
    return { digest: (0,oci_manifest/* digestOf */.ol)(body), body };
}

// EXTERNAL MODULE: ./build/src/publish/variant-index.js
var variant_index = __webpack_require__(55689);
;// CONCATENATED MODULE: ./build/src/publish/attach-tests.js






/** Longest config of an attestation that is read, bytes. */
const configLimit = 1024 * 1024;
/**
 * Puts the test results of every image that changed beside its other attestations, in every repository that the variant's index
 * goes to, and gives the decisions with the indexes that hold them. Throws a registry failure.
 */
async function attachTests(decisions, { plan, verdicts, registry }) {
    if (!plan.attestTests || verdicts.every(({ test }) => test === undefined))
        return decisions;
    return await (0,all_or_failure/* allOrFailure */.R)(decisions.map(async (decision) => {
        if (decision.unchanged)
            return decision;
        const { variant, tags } = decision;
        const { name } = variant.variant;
        const places = new Set([...(0,variant_images/* variantImages */.Y)(plan, name), ...tags.map(({ planned }) => planned.image)]);
        const repositories = [...places].map((image) => registry.open(image, 'push', { awaited: true }));
        const images = await (0,all_or_failure/* allOrFailure */.R)(variant.images.map((image) => attach(image, verdicts, repositories)));
        return { ...decision, variant: (0,variant_index/* buildVariantIndex */._c)(plan, variant.variant, images) };
    }));
}
async function attach(image, verdicts, repositories) {
    const [first] = repositories;
    const statement = first === undefined ? null : testStatement(image, verdicts, first.name);
    if (first === undefined || statement === null)
        return image;
    const [own, ...others] = image.attestations;
    const made = own === undefined
        ? newAttestation(image.manifest, statement)
        : withStatement(own, await readAttestation(first, own.digest), statement);
    await (0,all_or_failure/* allOrFailure */.R)(repositories.map((repository) => send(made, repository)));
    return { ...image, attestations: [made.descriptor, ...others] };
}
/** An artifact's config is empty, and stays so. */
async function readAttestation(repository, digest) {
    const manifest = await repository.getManifest(digest);
    const isArtifact = typeof (0,oci_manifest/* parseObject */.lj)(manifest.body, digest)['artifactType'] === 'string';
    const { config } = (0,oci_manifest/* readImageManifest */.lb)(manifest);
    return { manifest, config: isArtifact ? null : await (0,content_source/* readBlob */.gm)(repository, config.digest, configLimit) };
}
async function send({ manifest, blobs }, repository) {
    await (0,all_or_failure/* allOrFailure */.R)(blobs.map(({ digest, body }) => repository.uploadBlob({ digest, size: body.length, open: () => chunks(body) })));
    await repository.putManifest(manifest.digest, manifest);
}
async function* chunks(body) {
    yield await Promise.resolve(body);
}

// EXTERNAL MODULE: ./build/src/publish/divide-variants.js
var divide_variants = __webpack_require__(5339);
// EXTERNAL MODULE: ./build/src/publish/dropped-platforms.js
var dropped_platforms = __webpack_require__(33574);
// EXTERNAL MODULE: ./build/src/publish/expected-images.js
var expected_images = __webpack_require__(59196);
// EXTERNAL MODULE: ./build/src/model/failure.js
var failure = __webpack_require__(82917);
// EXTERNAL MODULE: ./build/src/registry/faults.js
var faults = __webpack_require__(8852);
;// CONCATENATED MODULE: ./build/src/publish/moved-tag.js

function outcomeOf(move, state) {
    const { variant, reference, target, previous } = move;
    return { variant, reference, digest: target.digest, previous: previous?.digest ?? null, state };
}
/** True for what this run wrote, by its own digest or the one that the registry named. */
function isOurs(digest, { move, write }) {
    return digest !== null && (digest === move.target.digest || digest === write.said);
}
/** What was thrown, in words; what is none of ours is a defect, and must not hide what became of the tags. */
function problemsOf(error) {
    if (error instanceof failure/* Failure */.H)
        return error.problems;
    const what = error instanceof Error ? error.message : String(error);
    return [{ code: 'BUG', what, why: 'this is a bug in build-variants', fix: 'please report it' }];
}
/** At most so many at a time, in their order; once `isOver`, nothing new is begun. */
async function inTurns(items, act, isOver) {
    const waiting = [...items];
    const work = async () => {
        for (let item = waiting.shift(); item !== undefined && !isOver(); item = waiting.shift())
            await act(item);
    };
    await Promise.all(Array.from({ length: atOnce }, work));
}
/** As many as a host gets connections. */
const atOnce = 8;

// EXTERNAL MODULE: ./build/src/http/retry.js
var retry = __webpack_require__(56092);
;// CONCATENATED MODULE: ./build/src/publish/read-back.js

/**
 * What a tag shows; null when there is none. A digest that is not expected is not taken from a header: the manifest tells.
 * Throws the registry's failure when it cannot be read, or header and manifest differ.
 */
async function readTag(repository, tag, expected) {
    const found = await repository.headManifest(tag);
    if (found === null || expected.includes(found.digest))
        return found?.digest ?? null;
    return (await repository.findManifest(tag))?.digest ?? null;
}
/** Reads that fail for good (each has its retries) until a tag is given up: how it is asked is not the matter then. */
const mostFailures = 2;
/**
 * Looks at a tag until `decide` knows, which it must once it is certain, or the signal ends it. Null: it is not known what
 * the tag holds. Throws the registry's failure when it cannot be read.
 */
async function watchTag(move, registry, { expected, failures: before = 0, decide, signal }) {
    const { policy } = registry;
    const repository = registry.withSignal(signal).open(move.image, 'push');
    const started = performance.now();
    let waited = 0;
    let failures = before;
    for (let asked = 1; !signal.aborted; asked++) {
        const elapsed = Math.max(waited, performance.now() - started);
        const certain = elapsed >= policy.lagMs;
        const digest = await readTag(repository, move.tag, expected).catch((error) => {
            if (++failures >= mostFailures || certain || signal.aborted)
                throw error;
        });
        const decided = digest === undefined ? null : decide({ digest, certain });
        if (decided !== null || certain)
            return decided;
        const delay = Math.min((0,retry/* pollDelay */.xf)(asked, policy), Math.max(1, policy.lagMs - elapsed));
        await policy.sleep(delay, signal).catch(() => undefined);
        waited += delay;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/src/publish/roll-back.js



/**
 * Puts tags back to what they held, those first that users pull, and finds out what became of each. A write stays
 * "perhaps there" until the registry shows otherwise for longer than it may lag: so the old manifest is written again
 * even where a read shows it still, unless somebody else's is there. `late` ends it: what is not known then is unknown.
 */
async function rollBack(written, registry, late) {
    const { rollBackMs } = registry.policy;
    const time = (0,deadline/* limitTime */.DZ)(rollBackMs, late);
    // A registry that takes no writes may still show what it holds: half of the time is for looking.
    const putting = (0,deadline/* limitTime */.DZ)(rollBackMs / 2, time.signal);
    const [writer, reader] = [registry.withSignal(putting.signal), registry.withSignal(time.signal)];
    const tags = [...written]
        .sort((a, b) => urgency(a.move) - urgency(b.move))
        .map((tag) => ({ ...tag, back: null, wasShown: false, isRead: false }));
    const waiting = new Set(tags);
    const settling = [];
    const begin = (tag) => {
        waiting.delete(tag);
        settling.push(settle(tag, reader, time.signal).then((state) => [tag.move, state]));
    };
    const bringBack = async (tag) => {
        await putBack(tag, writer);
        begin(tag);
    };
    try {
        await inTurns(tags, bringBack, () => putting.signal.aborted);
        waiting.forEach(begin);
        return new Map(await Promise.all(settling));
    }
    finally {
        putting.end();
        time.end();
    }
}
/** What users pull by habit first; a version that was there before may be pinned, one that is new is known to nobody yet. */
function urgency({ tag, floating, previous }) {
    if (/^latest(?:-|$)/.test(tag))
        return previous === null ? 1 : 0;
    return (floating ? 2 : 4) + (previous === null ? 1 : 0);
}
async function putBack(tag, registry) {
    const { move } = tag;
    const repository = registry.open(move.image, 'push');
    const found = await readTag(repository, move.tag, expectedOf(tag)).catch(() => undefined);
    tag.isRead = found !== undefined;
    tag.wasShown = found !== undefined && isOurs(found, tag);
    // The distribution API has no way to take a new tag away that all registries know.
    if (move.previous === null)
        return;
    const isTheirs = found != null && !tag.wasShown && found !== move.previous.digest;
    const isUntouched = found !== undefined && isRefused(tag);
    if (!isTheirs && !isUntouched)
        tag.back = await repository.writeTag(move.tag, move.previous).catch(() => null);
}
function expectedOf({ move: { target, previous }, write }) {
    return [target.digest, previous?.digest, write.said];
}
/** Every answer was a refusal, and the registry has not shown that it wrote it all the same. */
function isRefused({ write, wasShown }) {
    return !write.accepted && !write.stray && !wasShown;
}
/** What a tag holds in the end. */
async function settle(tag, registry, signal) {
    const decide = (shown) => {
        if (isOurs(shown.digest, tag))
            tag.wasShown = true;
        return tag.move.previous === null ? judgeNew(tag, shown) : judgeOld(tag, shown);
    };
    const failures = tag.isRead ? 0 : 1;
    const state = await watchTag(tag.move, registry, {
        expected: expectedOf(tag),
        failures,
        decide,
        signal,
    }).catch(() => null);
    return state ?? 'unknown';
}
/** A tag that was not there before. */
function judgeNew(tag, { digest, certain }) {
    if (isOurs(digest, tag))
        return 'left';
    const { accepted, stray } = tag.write;
    if (digest === null && !accepted && (certain || !stray))
        return 'untouched';
    if (!certain)
        return null;
    return digest === null ? 'unknown' : 'overtaken';
}
/** A tag that was there before. */
function judgeOld(tag, { digest, certain }) {
    if (digest === tag.move.previous?.digest)
        return judgeAsBefore(tag, certain);
    if (isOurs(digest, tag))
        return certain || isHopeless(tag) ? 'left' : null;
    if (!certain)
        return null;
    return digest === null ? 'unknown' : 'overtaken';
}
function judgeAsBefore(tag, certain) {
    if (isRefused(tag) || (certain && !isWritten(tag)))
        return 'untouched';
    return certain || isBack(tag) ? 'put-back' : null;
}
/** Something of ours was there, as far as is known. */
function isWritten({ write, back, wasShown }) {
    return write.accepted || wasShown || back?.answered === true;
}
/** Writes are done in the order in which they were answered, and no other of ours is under way. */
function isBack({ write, back, wasShown }) {
    return !write.stray && (back?.answered === true || wasShown);
}
/** Nothing that would put it back is done or under way. */
function isHopeless({ back }) {
    return back === null || (!back.accepted && !back.stray);
}

;// CONCATENATED MODULE: ./build/src/publish/move-tags.js







/**
 * Moves tags all together or not at all, as far as a registry allows: version tags first, floating ones last, all read
 * back. On failure what was moved is put back, and what could not be, or is not known, is told. It does not throw, so
 * that what became of the tags is always told.
 */
async function moveTags(moves, registry, { forward, cancel }) {
    const moving = { registry, forward, written: [], faults: [] };
    // From the cancel on, however long the answers under way take.
    const late = (0,deadline/* afterAbort */.Lp)(cancel, registry.policy.cancelledRollBackMs);
    try {
        await writeAll(moves, moving);
        if (moving.faults.length === 0)
            await confirmAll(moves, moving);
        const { faults, written } = moving;
        if (faults.length === 0)
            return { problems: [], failed: [], tags: moves.map(movedOutcome) };
        const states = await rollBack(written, registry, late.signal);
        const tags = moves.map((move) => isHeld(move) ? movedOutcome(move) : outcomeOf(move, states.get(move) ?? 'untouched'));
        return {
            problems: [...faults.flatMap(({ problems }) => problems), ...(0,judge_publication/* tagProblems */.nI)(tags)],
            failed: faults.map(({ move }) => move),
            tags,
        };
    }
    finally {
        late.end();
    }
}
/** It holds that very digest already: there is nothing to write. */
function isHeld({ previous, target }) {
    return previous?.digest === target.digest;
}
function movedOutcome(move) {
    return outcomeOf(move, isHeld(move) ? 'unchanged' : 'moved');
}
async function writeAll(moves, moving) {
    const { registry, forward, faults } = moving;
    // What was sent when it is cancelled may still be answered: a tag of which nothing is known cannot be put back for sure.
    const graced = (0,deadline/* afterAbort */.Lp)(forward, registry.policy.graceMs);
    const writer = registry.withSignal(graced.signal);
    const isOver = () => faults.length > 0 || forward.aborted;
    try {
        for (const floating of [false, true]) {
            const group = moves.filter((move) => move.floating === floating && !isHeld(move));
            await inTurns(group, (move) => writeOne(move, { ...moving, registry: writer }), isOver);
        }
    }
    finally {
        graced.end();
    }
}
async function writeOne(move, { registry, written, faults }) {
    try {
        const write = await registry.open(move.image, 'push').writeTag(move.tag, move.target);
        if (write.sent)
            written.push({ move, write });
        if (write.failure !== null)
            faults.push({ move, problems: write.failure.problems });
    }
    catch (error) {
        const write = { sent: true, accepted: false, answered: false, stray: true, said: null, failure: null };
        written.push({ move, write });
        faults.push({ move, problems: problemsOf(error) });
    }
}
async function confirmAll(moves, { registry, forward, faults }) {
    await Promise.all(moves.map(async (move) => {
        try {
            await confirmTag(move, registry, forward);
        }
        catch (error) {
            faults.push({ move, problems: problemsOf(error) });
        }
    }));
}
/** Reads a tag back. A registry may show it late (404 or the old digest), so it is asked for as long as that may take. */
async function confirmTag(move, registry, signal) {
    let last = null;
    const isThere = await watchTag(move, registry, {
        signal,
        expected: [move.target.digest],
        decide({ digest }) {
            last = digest;
            return digest === move.target.digest ? true : null;
        },
    });
    if (isThere !== null)
        return;
    if ((0,deadline/* isCancelled */.mm)(signal))
        throw (0,faults/* cancelled */.KW)();
    throw (0,deadline/* isTimeUp */.dC)(signal) ? new failure/* Failure */.H('registry', []) : notConfirmed(move, last);
}
function notConfirmed(move, found) {
    return new failure/* Failure */.H('registry', {
        code: 'TAG_NOT_CONFIRMED',
        what: `${move.reference} was written, but read back it ${found === null ? 'is not there' : `holds ${found}`}`,
        why: `it should hold ${move.target.digest}; another run may have moved it at the same time`,
        fix: 'let one run at a time publish a tag (a concurrency group), then run again',
    });
}

// EXTERNAL MODULE: ./node_modules/semver/functions/gt.js
var gt = __webpack_require__(16599);
// EXTERNAL MODULE: ./node_modules/semver/functions/valid.js
var valid = __webpack_require__(58780);
;// CONCATENATED MODULE: ./build/src/publish/tag-decisions.js




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
    return { variant, tags, skipped, unchanged: tags.length > 0 && tags.every((tag) => tag_decisions_isHeld(variant, tag)) };
}
/** A per-platform tag goes with the tag that it is made from: `latest-arm64` with `latest`. */
function belongsTo(tag, owner) {
    return (tag.platform !== null && tag.floating && tag.image === owner.image && tag.tag.startsWith(`${owner.tag}-`));
}
/** Why a release leaves a floating tag alone; null when it moves it. */
function newerRelease(version, { planned, held }) {
    if (version === null || !planned.floating || held === null || !(0,oci_manifest/* isIndex */.nw)(held))
        return null;
    const current = (0,oci_manifest/* readIndex */.vY)(held).annotations[variant_index/* versionAnnotation */.ej];
    if (current === undefined || valid(current) === null || valid(version) === null)
        return null;
    return gt(current, version) ? `it holds ${current}, which is newer than ${version}` : null;
}
function tag_decisions_isHeld(variant, { planned, held }) {
    if (held === null)
        return false;
    if (planned.platform === null)
        return (0,oci_manifest/* isIndex */.nw)(held) && (0,variant_index/* holdsImages */.FL)(held, variant.images) && (0,variant_index/* holdsAnnotations */.Xb)(held, variant);
    return (0,variant_index/* holdsImages */.FL)(held, imagesFor(variant, planned));
}
/** The tags that get another index than they hold, for what that drops. */
function movedNames(decisions) {
    return decisions
        .filter(({ unchanged }) => !unchanged)
        .flatMap(({ variant, tags }) => tags
        .filter(({ planned }) => planned.platform === null)
        .map(({ reference, held }) => ({ name: reference, held, now: variant })));
}
/** The one image that a per-platform tag names. */
function imagesFor(variant, planned) {
    return variant.images.filter((image) => image.configPlatform === planned.platform);
}

;// CONCATENATED MODULE: ./build/src/publish/publish-indexes.js













/**
 * Publishes every variant's index, all or nothing (design, "Publish protocol", 4–8): barrier, indexes by digest, tags,
 * read-back, roll-back. Per variant: all of the complete ones, or nothing; the others are not touched. It ends within its
 * time (docs/publishing.md). What goes wrong in a registry is in the publication's problems, not thrown:
 * `publicationFailure` makes an exit code of it.
 */
async function publishIndexes(plan, results, options) {
    const obstacles = (0,expected_images/* findObstacles */.A)(plan, results);
    const division = (0,divide_variants/* divideVariants */.eL)(plan, obstacles);
    const { publishable, behind } = division;
    const refused = obstacles.filter(({ known }) => !known).map(({ problem }) => problem);
    if (publishable.length === 0)
        return untouched(plan, behind, [barrier(plan, obstacles), ...refused]);
    const published = await publishInTime(plan, publishable, { ...options, ...results });
    if (behind.length === 0)
        return published;
    const rest = untouched(plan, behind, [...refused, (0,divide_variants/* describeBehind */.A7)(plan, division)]);
    const isDone = (0,judge_publication/* publicationFailure */.FA)(published) === null;
    return {
        ...published,
        indexes: (0,divide_variants/* inPlanOrder */.Tu)(plan, published.indexes, rest.indexes),
        tags: (0,divide_variants/* inPlanOrder */.Tu)(plan, published.tags, rest.tags),
        problems: [...published.problems, ...(isDone ? rest.problems : refused)],
    };
}
function publishInTime(plan, publishable, { images, verdicts, registry, signal }) {
    const variants = publishable.map((variant) => (0,variant_index/* buildVariantIndex */._c)(plan, variant, images));
    return (0,deadline/* withinTime */.dn)(registry.policy.publicationMs, signal, async (forward) => {
        const options = { registry, ...(signal && { signal }), verdicts, forward };
        const published = await publishVariants(plan, variants, options);
        if (!(0,deadline/* isTimeUp */.dC)(forward) || (0,judge_publication/* publicationFailure */.FA)(published) === null)
            return published;
        return { ...published, problems: [outOfTime(registry), ...published.problems] };
    });
}
async function publishVariants(plan, variants, { registry, signal, verdicts, forward }) {
    const view = registry.withSignal(forward);
    let decisions;
    let moves;
    try {
        const decided = await decideTags(plan, variants, view);
        decisions = await attachTests(decided, { plan, verdicts, registry: view });
        const changed = decisions.filter((decision) => !decision.unchanged);
        await putIndexes(plan, changed, view);
        moves = (await Promise.all(changed.map((decision) => movesOf(decision, view)))).flat();
    }
    catch (error) {
        const failed = variants.map(({ variant: { name } }) => ({
            variant: name,
            digest: null,
            tags: [],
            state: 'failed',
            skipped: [],
        }));
        return untouched(plan, failed, problemsOf(error));
    }
    const moved = await moveTags(moves, registry, { forward, cancel: signal });
    const outcomes = decisions.map((decision) => ({ decision, tags: outcomesOf(decision, moved) }));
    return {
        kind: 'push',
        directory: null,
        indexes: outcomes.map(({ decision, tags }) => indexOf(decision, tags, moved)),
        tags: outcomes.flatMap(({ tags }) => tags),
        problems: moved.problems,
        warnings: moved.problems.length === 0 ? (0,dropped_platforms/* describeDropped */.O)(movedNames(decisions)) : [],
    };
}
function outOfTime({ policy }) {
    return {
        code: 'PUBLISH_TIMEOUT',
        what: `publishing took longer than ${(0,units/* formatDuration */.a3)(policy.publicationMs)} and was stopped`,
        why: 'the registry answers too slowly, or not at all',
        fix: 'run again when it is better: what was built is cached',
    };
}
function barrier({ publish }, { length: count }) {
    const wrong = `${count === 1 ? 'one cell is' : `${count} cells are`} missing, wrong or failed`;
    return {
        code: 'NOTHING_PUBLISHED',
        what: 'no tag was moved',
        why: publish === 'together'
            ? `${wrong}, and a plan is published whole or not at all`
            : `${wrong}, and no variant is complete`,
        fix: 'fix what failed, then run again: what was built is cached',
    };
}
/** Nothing is written for these variants. */
function untouched(plan, indexes, problems) {
    const names = new Set(indexes.map(({ variant }) => variant));
    const tags = plan.variants
        .filter(({ name }) => names.has(name))
        .flatMap((variant) => variant.tags.map(({ image, tag }) => {
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
            : await registry.open(image, 'push', { awaited: true }).getManifest(cell.digest);
        return { variant: variant.variant.name, image, tag, reference, floating, target, previous: held };
    }));
}
function outcomesOf({ variant, tags, unchanged }, moved) {
    const { name } = variant.variant;
    return tags.flatMap(({ reference, held }) => {
        const previous = held?.digest ?? null;
        if (unchanged)
            return [{ variant: name, reference, digest: previous, previous, state: 'unchanged' }];
        return moved.tags.filter((tag) => tag.reference === reference);
    });
}
function indexOf(decision, tags, moved) {
    const { variant, unchanged, skipped } = decision;
    const { name } = variant.variant;
    const held = tags.filter(judge_publication/* holdsNew */.Jo).map(({ reference }) => reference);
    if (unchanged)
        return { variant: name, digest: heldDigest(decision), tags: held, state: 'unchanged', skipped };
    const failed = moved.failed.some((move) => move.variant === name);
    const state = moved.failed.length === 0 ? 'published' : (0,judge_publication/* failedState */.xg)(tags, failed);
    const isGone = state === 'failed' || state === 'kept-back';
    const digest = isGone ? null : variant.index.digest;
    return { variant: name, digest, tags: isGone ? [] : held, state, skipped };
}
/** What the first of an unchanged variant's own tags holds. */
function heldDigest({ tags }) {
    return tags.find(({ planned }) => planned.platform === null)?.held?.digest ?? null;
}


/***/ })

};
