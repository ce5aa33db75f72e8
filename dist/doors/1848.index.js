export const id = 1848;
export const ids = [1848,2961];
export const modules = {

/***/ 52007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ describeLargeSet),
/* harmony export */   Fy: () => (/* binding */ limits),
/* harmony export */   L2: () => (/* binding */ cutProblems),
/* harmony export */   Ul: () => (/* binding */ describeLargePlan),
/* harmony export */   vj: () => (/* binding */ describeLargeFile)
/* harmony export */ });
/* harmony import */ var _model_door_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95943);
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8166);


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

/***/ 6799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isDigest)
/* harmony export */ });
function isDigest(text) {
    return typeof text === 'string' && /^sha256:[0-9a-f]{64}$/.test(text);
}


/***/ }),

/***/ 1342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   tO: () => (/* binding */ imageName),
/* harmony export */   y: () => (/* binding */ describeTag)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6799);

const component = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const repositoryPattern = new RegExp(`^${component}(?:/${component})*$`);
const hostLabel = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const registryPattern = new RegExp(`^(?:${hostLabel}(?:\\.${hostLabel})*|\\[[0-9a-fA-F:]+\\])(?::[0-9]{1,5})?$`);
const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
function isTag(text) {
    return tagPattern.test(text);
}
/** Reads `[registry/]path[:tag][@digest]`. Says which part is wrong and, where it can, which character. */
function parseReference(text) {
    const [named = '', digest, more] = text.split('@');
    if (more !== undefined || (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .B)(digest)))
        return refuse(text, 'what follows "@" is not sha256: and 64 hex digits');
    const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
    const name = colon < 0 ? named : named.slice(0, colon);
    const tag = colon < 0 ? undefined : named.slice(colon + 1);
    if (tag !== undefined && !isTag(tag))
        return refuse(text, describeTag(tag));
    const { registry, repository } = splitName(name);
    const reason = checkName(registry, repository);
    if (reason !== null)
        return refuse(text, reason);
    return {
        ok: true,
        value: {
            registry,
            repository,
            ...(tag !== undefined && { tag }),
            ...(digest !== undefined && { digest }),
        },
    };
}
function splitName(name) {
    const slash = name.indexOf('/');
    const first = slash < 0 ? '' : name.slice(0, slash);
    // Docker takes a first part with a capital for a host, too; a mistyped owner (Acme/worker) is what people mean by it.
    const isHost = first.includes('.') || first.includes(':') || first === 'localhost';
    if (!isHost)
        return { registry: 'docker.io', repository: slash < 0 ? `library/${name}` : name };
    const registry = first === 'index.docker.io' || first === 'registry-1.docker.io' ? 'docker.io' : first;
    const path = name.slice(slash + 1);
    const repository = registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path;
    return { registry, repository };
}
function checkName(registry, repository) {
    if (!registryPattern.test(registry))
        return `${JSON.stringify(registry)} is not a registry host`;
    if (registry.length + repository.length > 254)
        return 'an image name has at most 255 characters';
    if (repositoryPattern.test(repository))
        return null;
    const bad = Array.from(repository).find((character) => !/[a-z0-9._/-]/.test(character));
    if (bad === undefined)
        return 'each part of the path starts and ends with a letter or digit';
    return `the character ${describeCharacter(bad)} is not allowed in an image name (a-z 0-9 . _ - /)`;
}
/** Why a tag is refused, for `isTag` (distribution spec: `[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}`). */
function describeTag(tag) {
    if (tag.length === 0)
        return 'the tag is empty';
    if (tag.length > 128)
        return `the tag has ${tag.length} characters, at most 128 are allowed`;
    const bad = Array.from(tag).find((character) => !/[A-Za-z0-9._-]/.test(character));
    if (bad === undefined)
        return `a tag may not start with ${JSON.stringify(tag[0])}`;
    return `the character ${describeCharacter(bad)} is not allowed in a tag (A-Z a-z 0-9 . _ -)`;
}
function describeCharacter(character) {
    const code = character.codePointAt(0) ?? 0;
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    return code > 32 && code < 127 ? `"${character}"` : name;
}
function refuse(text, why) {
    return {
        ok: false,
        problem: {
            code: 'BAD_IMAGE',
            what: `image ${JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)} is not an image reference`,
            why,
            fix: 'write [registry/]path[:tag], for example ghcr.io/acme/worker',
        },
    };
}
/** The repository's full name as `docker pull` and BuildKit's `name=` take it: `ghcr.io/acme/worker`. */
function imageName(reference) {
    const hub = reference.registry === 'docker.io';
    if (hub && reference.repository.startsWith('library/'))
        return reference.repository.slice('library/'.length);
    return hub ? reference.repository : `${reference.registry}/${reference.repository}`;
}
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${imageName(reference)}${tag}${digest}`;
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
