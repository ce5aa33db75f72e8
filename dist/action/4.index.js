export const id = 4;
export const ids = [4];
export const modules = {

/***/ 6305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ contextQueries),
/* harmony export */   j: () => (/* binding */ withoutQuery)
/* harmony export */ });
/**
 * The address of a download, and its query. BuildKit takes an http address for a Git repository only when its path ends in
 * `.git`; the query of one says which ref and folder, and is no secret (`dfgitutil.ParseGitRef`).
 */
const download = /^(https?:\/\/[^?#]*(?<!\.git))(\?[^#]+)/i;
/** The query of a download may be a signature: secret, and another one in each run. */
function withoutQuery(address) {
    return download.exec(address)?.[1] ?? address;
}
/** The queries of all contexts that are downloads, with their `?`. */
function contextQueries({ bake, build }) {
    const ofTargets = Object.values(bake?.targets ?? {}).flatMap(({ context, contexts }) => [
        context,
        ...(typeof contexts === 'object' ? Object.values(contexts) : []),
    ]);
    const addresses = [build.context, ...Object.values(build.buildContexts), ...ofTargets];
    const queries = addresses.map((address) => typeof address === 'string' ? download.exec(address)?.[2] : null);
    return [...new Set(queries.filter((query) => query != null))];
}


/***/ }),

/***/ 1004:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fr: () => (/* binding */ parseAnnotation),
/* harmony export */   wv: () => (/* binding */ annotationsAt),
/* harmony export */   y7: () => (/* binding */ noSuchPlatform)
/* harmony export */ });
/* unused harmony export annotationLevels */
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3154);

const annotationLevels = ['index', 'index-descriptor', 'manifest', 'manifest-descriptor'];
/**
 * `key=value`, with levels in front: `index:key=value`, `manifest[linux/arm64],index:key=value`. One for each level; without
 * any for `fallback`. As buildx reads it (util/buildflags/export.go, `ParseAnnotations`): the first colon of the key ends the
 * levels, and the platform of an index means nothing. A problem has code BAD_LEVEL; what is no pair is for the caller.
 */
function parseAnnotation(text, fallback) {
    const equals = text.indexOf('=');
    const [name, value] = [text.slice(0, equals), text.slice(equals + 1)];
    const colon = name.indexOf(':');
    if (colon < 0)
        return { ok: true, value: [{ level: fallback, platform: null, key: name.trim(), value }] };
    const key = name.slice(colon + 1).trim();
    const read = name
        .slice(0, colon)
        .split(',')
        .map((part) => readLevel(part.trim()));
    if (!read.every((one) => one !== null))
        return { ok: false, problem: badLevel(text, key) };
    return { ok: true, value: read.map((place) => ({ ...place, key, value })) };
}
function readLevel(text) {
    const [, name, platform] = /^([a-z-]+)(?:\[([A-Za-z0-9_/-]+)\])?$/.exec(text) ?? [];
    const level = annotationLevels.find((one) => one === name);
    if (level === undefined)
        return null;
    if (platform === undefined || level.startsWith('index'))
        return { level, platform: null };
    const parsed = (0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .FL)(platform);
    return parsed.ok ? { level, platform: parsed.value } : null;
}
/** For a platform that nothing is built for: buildx refuses it, too. */
function noSuchPlatform(text, platform) {
    return {
        code: 'BAD_LEVEL',
        what: `annotation ${JSON.stringify(text)} is for ${platform}, which is not one of its platforms`,
        fix: 'name one of the platforms, or leave [platform] out',
    };
}
function badLevel(text, key) {
    return {
        code: 'BAD_LEVEL',
        what: `annotation ${JSON.stringify(text)} has an unknown level`,
        why: `a level is ${annotationLevels.join(', ')}, of the manifest ones also for one platform: manifest[linux/arm64]`,
        fix: `write index:${key}=…, or manifest:${key}=…`,
    };
}
/** Those of one level, as they stand there; a platform's own go before those of all, later ones before earlier ones. */
function annotationsAt(annotations, level, platform = null) {
    const here = annotations.filter((one) => one.level === level);
    const own = here.filter((one) => one.platform !== null && one.platform === platform);
    const pairs = [...here.filter((one) => one.platform === null), ...own];
    return Object.fromEntries(pairs.map(({ key, value }) => [key, value]));
}


/***/ }),

/***/ 6943:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   No: () => (/* binding */ linkedTarget),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   je: () => (/* binding */ targetName)
/* harmony export */ });
/* harmony import */ var _csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6953);

/** The target of a compose service: `php-8.4` is `php-8_4` to bake (`sanitizeTargetName`). */
function targetName(service) {
    return service.replaceAll('.', '_');
}
const link = 'target:';
/** The target that a context links; null for any other context. */
function linkedTarget(context) {
    return typeof context === 'string' && context.startsWith(link) ? context.slice(link.length) : null;
}
/** The fields of an entry, which stands there as an object or as a CSV text. */
function fieldsOf(entry) {
    const fields = typeof entry === 'string' ? Object.fromEntries((0,_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .readCsv */ .Nb)(entry) ?? []) : entry;
    return fields;
}


/***/ }),

/***/ 6953:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   En: () => (/* binding */ writeCsv),
/* harmony export */   F8: () => (/* binding */ splitCsv),
/* harmony export */   Nb: () => (/* binding */ readCsv)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2891);

/**
 * The only place where a CSV value for buildx is written: one record, quoted as Go's `encoding/csv` writes it, so that a
 * value stays one field whatever it holds.
 * @throws {Failure} kind `usage` for control characters, which no name or path needs and line-based readers split at.
 */
function writeCsv(fields) {
    return fields.map(([key, value]) => quote(`${key}=${value}`)).join(',');
}
function quote(field) {
    if (/[\u0000-\u001f\u007f]/.test(field))
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('usage', {
            code: 'CONTROL_CHARACTER',
            what: `${JSON.stringify(field)} holds a control character`,
            fix: 'take it out of the name or path',
        });
    return /^\s|[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
/**
 * Reads a value that a user wrote for buildx (`mode=max,"builder-id=a,b"`) as buildx does (tonistiigi/go-csvvalue,
 * `Fields`): null when it is not CSV or a field has no `=`.
 */
function readCsv(text) {
    const fields = splitCsv(text)?.map((field) => [field, field.indexOf('=')]) ?? null;
    if (fields === null || fields.some(([, equals]) => equals < 1))
        return null;
    return fields.map(([field, equals]) => [field.slice(0, equals), field.slice(equals + 1)]);
}
/** The fields of one CSV record, unquoted; null when it is not CSV. */
function splitCsv(text) {
    const fields = [];
    const field = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/sy;
    let more = true;
    while (more) {
        const match = field.exec(text);
        if (match === null)
            return null;
        fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
        more = match[3] === ',';
    }
    return fields;
}


/***/ }),

/***/ 5305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isDigest)
/* harmony export */ });
function isDigest(text) {
    return typeof text === 'string' && /^sha256:[0-9a-f]{64}$/.test(text);
}


/***/ }),

/***/ 6676:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   tO: () => (/* binding */ imageName),
/* harmony export */   y: () => (/* binding */ describeTag)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5305);

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

/***/ 3798:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y1: () => (/* binding */ checkAttestations),
/* harmony export */   ej: () => (/* binding */ attestations),
/* harmony export */   wI: () => (/* binding */ withProvenance)
/* harmony export */ });
/* harmony import */ var _model_bake_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6943);
/* harmony import */ var _model_csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6953);


/**
 * bake's `attest` for the provenance and sbom settings, as buildx's own flags become one (buildx,
 * util/buildflags/attests.go, `CanonicalizeAttest`). Nothing for a setting that was not given: buildx's default holds.
 */
function attestations(build) {
    return readSettings(build).flatMap((parsed) => (parsed.ok ? [parsed.value] : []));
}
/**
 * With a provenance as buildx's default is, for an image in a layout: BuildKit leaves the default itself out of an image of
 * one platform that is not pushed (BuildKit, exporter/containerimage/writer.go; buildx, build/opt.go: `inline-only`).
 */
function withProvenance(attest) {
    const isSet = attest.some((entry) => (0,_model_bake_file_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(entry)['type'] === 'provenance');
    return isSet ? attest : [...attest, 'type=provenance,mode=min'];
}
function checkAttestations(build) {
    return readSettings(build).flatMap((parsed) => (parsed.ok ? [] : [parsed.problem]));
}
function readSettings({ provenance, sbom }) {
    return Object.entries({ provenance, sbom }).flatMap(([type, setting]) => setting === null || setting === '' ? [] : [attestation(type, setting)]);
}
function attestation(type, setting) {
    if (/^(1|t|true)$/i.test(setting))
        return ok((0,_model_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .writeCsv */ .En)([['type', type]]));
    const disabled = ['disabled', 'true'];
    if (/^(0|f|false)$/i.test(setting))
        return ok((0,_model_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .writeCsv */ .En)([['type', type], disabled]));
    const fields = (0,_model_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .readCsv */ .Nb)(setting);
    const isPlain = fields?.every(([key, value]) => key.trim().toLowerCase() !== 'type' && !/\p{Cc}/u.test(value));
    return fields !== null && isPlain === true
        ? ok((0,_model_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .writeCsv */ .En)([['type', type], ...fields]))
        : refuse(type, setting);
}
function ok(value) {
    return { ok: true, value };
}
function refuse(type, setting) {
    const example = type === 'sbom' ? 'generator=<image>' : 'mode=max';
    return {
        ok: false,
        problem: {
            code: 'BAD_ATTESTATION',
            what: `${type}: ${JSON.stringify(setting)} is not a setting that buildx takes`,
            why: 'it is true, false or a list of attributes',
            fix: `write for example true or ${example}`,
            where: `\`${type}\``,
        },
    };
}


/***/ }),

/***/ 5228:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ cacheScope),
/* harmony export */   r: () => (/* binding */ nameComponent)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3154);


const longest = 100;
/**
 * A name that can be read and that no other parts have: `acme-worker--5d41402a.linux-amd64_linux-arm64.main`. It is a tag, a
 * folder and a key as it is, in lower case for file systems that do not tell case. No component holds `.`; of a list none
 * holds `_`, and variants and sources come behind `__`.
 */
function cacheScope({ prefix, image, sources, machine, ref }) {
    const { platforms, variants } = machine;
    const share = [
        joinSet(platforms.map(_model_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .platformSlug */ .DN)),
        ...(variants === null ? [] : [shorten(joinSet(variants.map(plain)))]),
    ];
    const name = [
        ...(prefix === null ? [] : [plain(prefix)]),
        [image, ...(sources === null ? [] : [sources])].map(nameComponent).join('__'),
        share.join('__'),
        refComponent(ref),
    ].join('.');
    return name.length <= longest ? name : `${name.slice(0, longest - 10)}--${hash(name)}`;
}
/** A long list is cut, longer than any that is whole, so that the ref behind it can still be read. */
function shorten(list) {
    return list.length <= 40 ? list : `${list.slice(0, 40).replace(/[-_]+$/, '')}--${hash(list)}`;
}
function joinSet(items) {
    return [...new Set(items)].sort().join('_');
}
/** Words of two hyphens that only these have; a hash has eight characters. */
function refComponent({ kind, name }) {
    if (kind === 'none')
        return 'no--ref';
    if (kind === 'pull')
        return `pull--${name}`;
    return kind === 'branch' ? plain(name) : `${kind}--${plain(name)}`;
}
function plain(text) {
    return nameComponent({ shown: text, identity: text });
}
/** A text that is fit, and says everything, stands as it is; any other is made fit and told apart by a hash. */
function nameComponent({ shown, identity }) {
    const isFit = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(shown) && shown.length <= 40;
    if (isFit && shown === identity)
        return shown;
    const words = shown.toLowerCase().match(/[a-z0-9]+/g) ?? ['x'];
    return `${words.join('-').slice(0, 40).replace(/-$/, '')}--${hash(identity)}`;
}
function hash(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 8);
}


/***/ }),

/***/ 6051:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ splitHost),
/* harmony export */   i: () => (/* binding */ checkTransport)
/* harmony export */ });
/**
 * Texts that would reach the build changed, or not at all: bake's values are cty strings, which are normalised to NFC
 * (zclconf/go-cty, `cty.StringVal`).
 */
function checkTransport({ build, output, annotations, labels }) {
    const { buildArgs, buildContexts, secrets } = build;
    const names = secrets.flatMap((secret) => [
        ['secret', secret.id],
        [`secret ${secret.id}`, secret.kind === 'file' ? secret.path : secret.name],
    ]);
    const texts = [
        ['context', build.context],
        ['file', build.file ?? ''],
        ...Object.entries(buildArgs).map(([name, value]) => [`build argument ${name}`, value]),
        ...Object.entries(buildContexts).map(([name, value]) => [`build context ${name}`, value]),
        ...Object.entries(labels).map(([name, value]) => [`label ${name}`, value]),
        ...annotations
            .filter(({ level }) => level === 'manifest')
            .map(({ key, value }) => [`annotation ${key}`, value]),
        ...names,
    ];
    const folder = output.kind === 'layout' ? [['output', output.directory]] : [];
    return [
        ...texts.filter(([, text]) => !survives(text)).map(([where]) => notNormal(where)),
        ...[...names, ...folder].filter(([, text]) => /[^\P{Cc}\0]/u.test(text)).map(controlCharacter),
    ];
}
function survives(text) {
    return text === text.normalize('NFC') && !/\p{Surrogate}/u.test(text);
}
function controlCharacter([where, text]) {
    return {
        code: 'CONTROL_CHARACTER',
        what: `${JSON.stringify(text)} holds a control character`,
        why: 'no name or path that goes to buildx may hold one',
        fix: 'take it out of the name or path',
        where,
    };
}
function notNormal(where) {
    return {
        code: 'TEXT_NOT_NORMALISED',
        what: `the value of ${where} would be changed on its way into the build`,
        why: 'buildx bake normalises Unicode text to NFC, and this text is written otherwise',
        fix: 'write it in NFC (composed letters)',
        where,
    };
}
/** `host:ip` or `host=ip`, as docker's `--add-host`; an IPv6 address may stand in brackets. */
function splitHost(entry) {
    const [, host = entry, address = ''] = /^([^=:]+)[=:](.*)$/s.exec(entry) ?? [];
    return [host, address.replace(/^\[(.*)\]$/s, '$1')];
}


/***/ }),

/***/ 6004:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findPlanProblems: () => (/* binding */ findPlanProblems),
  n: () => (/* binding */ planRun)
});

// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
// EXTERNAL MODULE: ./src/model/platform.ts
var model_platform = __webpack_require__(3154);
// EXTERNAL MODULE: ./node_modules/semver/functions/parse.js
var parse = __webpack_require__(6353);
var parse_default = /*#__PURE__*/__webpack_require__.n(parse);
// EXTERNAL MODULE: ./src/model/reference.ts
var model_reference = __webpack_require__(6676);
;// CONCATENATED MODULE: ./src/plan/base-tags.ts


/** The tags that every variant gets, listed by the user or derived from the git ref, before any suffix. */
function baseTags(request) {
    const { tags, version, problems } = ownTags(request);
    const { shaTag, source } = request;
    if (!shaTag)
        return { tags, version, problems };
    if (source.revision === null)
        return { tags, version, problems: [...problems, noRevision] };
    // metadata-action's `type=sha`: the first seven characters.
    const tag = `sha-${source.revision.slice(0, 7)}`;
    return { tags: [{ tag, floating: false, image: null }, ...tags], version, problems };
}
function ownTags({ tags, source, output, allowForkPush }) {
    if (tags.kind === 'listed')
        return listedTags(tags);
    // Its ref is the default branch, and says nothing of the code.
    const foreign = source.event === 'workflow_run' && source.fork;
    const unknown = source.ci !== null && source.ref === null && source.pullRequest === null;
    if ((unknown || (foreign && allowForkPush)) && output.kind === 'push')
        return { tags: [], version: null, problems: [unknown ? noRef : noForkTags] };
    if (foreign)
        return { tags: [], version: null, problems: [] };
    return { ...deriveTags(source, tags.edge), problems: [] };
}
const noRevision = {
    code: 'NO_REF',
    what: '`sha-tag` has no commit to name',
    why: 'only a CI system says which commit is built',
    fix: 'leave `sha-tag` out, or write the tag: `tags: sha-860c190`',
    where: '`sha-tag`',
};
const noForkTags = {
    code: 'NO_TAGS',
    what: "there are no tags to push a fork's images under",
    why: "a workflow_run after a fork's run names the default branch, which is not what is built",
    fix: 'give `tags`, or leave `allow-fork-push` out',
};
const noRef = {
    code: 'NO_REF',
    what: 'no tags were given, and this CI system does not say which branch or tag it builds',
    why: 'a push to "latest" from an unknown branch would be a guess',
    fix: 'give `tags: 1.2.0`, for example',
};
/**
 * As docker/metadata-action's `type=semver`, `edge`, `ref` (src/meta.ts): a release moves its minor, its major (not `0`: README,
 * "Major version zero") and `latest`; a pre-release is only itself; build metadata is dropped. Unlike `type=ref,event=tag`, a
 * tag that is no version does not move `latest`.
 */
function deriveTags(source, edge) {
    const floating = (...names) => names.map((tag) => ({ tag, floating: true, image: null }));
    if (source.pullRequest !== null)
        return { tags: floating(`pr-${source.pullRequest}`), version: null };
    const { kind, name } = splitRef(source.ref);
    if (kind === 'none')
        return { tags: floating('latest'), version: null };
    if (kind === 'pull')
        return { tags: floating(`pr-${toTag(name)}`), version: null };
    if (kind === 'tag')
        return releaseTags(name);
    const isDefault = kind === 'branch' && name === source.defaultBranch;
    const nightly = source.event === 'schedule' ? ['nightly'] : [];
    return { tags: floating(...nightly, isDefault ? edge : toTag(name)), version: null };
}
function releaseTags(gitTag) {
    const release = parse_default()(gitTag);
    const fixed = { tag: release?.version ?? toTag(gitTag), floating: false, image: null };
    if (release === null)
        return { tags: [fixed], version: null };
    if (release.prerelease.length > 0)
        return { tags: [fixed], version: release.version };
    const { major, minor } = release;
    const moving = [`${major}.${minor}`, ...(major === 0 ? [] : [`${major}`]), 'latest'];
    return {
        tags: [fixed, ...moving.map((tag) => ({ tag, floating: true, image: null }))],
        version: release.version,
    };
}
function splitRef(ref) {
    if (ref === null || ref === '')
        return { kind: 'none', name: '' };
    const [, space = '', name = ''] = /^refs\/(heads|tags|pull)\/(.+)$/s.exec(ref) ?? [];
    if (space === 'heads')
        return { kind: 'branch', name };
    if (space === 'tags')
        return { kind: 'tag', name };
    if (space === 'pull')
        return { kind: 'pull', name: name.replace(/\/(merge|head)$/, '') };
    return { kind: 'other', name: ref.replace(/^refs\//, '') };
}
/** metadata-action's `sanitizeTag`, and no leading `.` or `-`, which no registry takes. */
function toTag(name) {
    return name.replace(/[^a-zA-Z0-9._-]+/g, '-').replace(/^[.-]+/, '');
}
function listedTags(tags) {
    const problems = [];
    const bare = tags.bare.map((tag) => ({ tag, floating: isFloating(tag), image: null }));
    const full = tags.references.flatMap((reference) => {
        const image = (0,model_reference/* imageName */.tO)(reference);
        if (reference.tag !== undefined)
            return [{ tag: reference.tag, floating: isFloating(reference.tag), image }];
        problems.push(withoutTag(image));
        return [];
    });
    const all = [...bare, ...full];
    const versions = new Set(all.flatMap(({ tag }) => parse_default()(tag)?.version ?? []));
    const [version = null] = versions;
    return { tags: all, version: versions.size === 1 ? version : null, problems };
}
function withoutTag(image) {
    return {
        code: 'REFERENCE_WITHOUT_TAG',
        what: `the tag list names ${image} without a tag`,
        why: 'an entry of `tags` is a tag or a full reference',
        fix: `write ${image}:<tag>, or move it to \`images\``,
    };
}
const movingNames = new Set(['latest', 'edge', 'stable', 'nightly', 'main', 'master', 'dev', 'develop']);
/** What a tag that somebody wrote is, by its form: `v1` and `1.2` are moved along with their releases. */
function isFloating(tag) {
    return movingNames.has(tag) || /^v?\d+(\.\d+)?$/.test(tag);
}

;// CONCATENATED MODULE: ./src/plan/build-arguments.ts
/** The variant's own arguments come last, so `tls: { build-args: { QUEUE_BACKEND: kafka } }` is possible. */
function buildArguments(request, variant) {
    const { variantArg, build } = request;
    const selector = variantArg === null ? {} : { [variantArg]: variant.name };
    return { ...build.buildArgs, ...selector, ...variant.buildArgs };
}
/**
 * SOURCE_DATE_EPOCH as the variant's builds get it: the environment's counts where no argument has the name, and an empty
 * one is none (buildx, commands/bake.go).
 */
function sourceDateEpoch(request, variant) {
    return buildArguments(request, variant)['SOURCE_DATE_EPOCH'] ?? request.sourceDateEpoch ?? '';
}

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./src/plan/bake-attest.ts
var bake_attest = __webpack_require__(3798);
;// CONCATENATED MODULE: ./src/plan/check-request.ts


/** What is wrong with the set, the selection and the matrix. Tags are checked where they are made. */
function checkRequest(request, platforms) {
    const names = request.variants.map(({ name }) => name);
    const { selection, defaultVariant } = request;
    const known = new Set(names);
    const unknown = [...new Set(selection)].filter((name) => !known.has(name));
    return [
        ...unknown.map((name) => unknownVariant(`variant ${JSON.stringify(name)}`, name, names)),
        ...(defaultVariant === null || known.has(defaultVariant)
            ? []
            : [unknownVariant(`the default variant ${JSON.stringify(defaultVariant)}`, defaultVariant, names)]),
        ...(unknown.length > 0 ? [] : checkMatrix(request, platforms)),
        ...checkVariantArg(request),
        ...(0,bake_attest/* checkAttestations */.Y1)(request.build),
    ];
}
function unknownVariant(subject, name, names) {
    const near = names.length === 0 ? '' : (0,mod/* closest */.kp)(name, names);
    const isNear = near !== '' && (0,mod/* distance */.Io)(name, near) <= Math.max(2, Math.floor(name.length / 3));
    const shown = names.slice(0, 20).join(', ') + (names.length > 20 ? `, and ${names.length - 20} more` : '');
    return {
        code: 'UNKNOWN_VARIANT',
        what: `${subject} is not in the set`,
        why: names.length === 0 ? 'the set is empty' : `the set is ${shown}`,
        fix: isNear ? `did you mean ${JSON.stringify(near)}?` : 'choose one of the set, or add it to `variants`',
    };
}
function checkMatrix(request, platforms) {
    const { variants, selection } = request;
    const chosen = selection === null ? null : new Set(selection);
    const selected = variants.filter(({ name }) => chosen?.has(name) ?? true);
    const cells = selected.flatMap(({ name }) => platforms.get(name) ?? []);
    if (cells.length === 0)
        return [emptyMatrix(request, selected.length)];
    return selected
        .filter(({ name }) => platforms.get(name)?.length === 0)
        .map(({ name }) => ({
        code: 'VARIANT_WITHOUT_PLATFORM',
        what: `variant ${JSON.stringify(name)} has no platform left`,
        why: 'all of its platforms are excluded',
        fix: 'exclude fewer of its platforms, or take the variant out of the set',
    }));
}
function emptyMatrix(request, selected) {
    const { variants, platforms } = request;
    const excluded = variants.reduce((sum, variant) => sum + variant.excludePlatforms.length, 0);
    return {
        code: 'EMPTY_MATRIX',
        what: 'there is nothing to build',
        why: `${count(variants.length, 'variant')} (${selected} selected) × ${count(platforms.length, 'platform')}, ${excluded} excluded, leave 0 cells`,
        fix: 'name at least one variant and one platform, or exclude less',
    };
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
/** A global build argument with the variant argument's name would be overwritten in every cell, silently. */
function checkVariantArg({ variantArg, build }) {
    if (variantArg === null || !Object.hasOwn(build.buildArgs, variantArg))
        return [];
    return [
        {
            code: 'VARIANT_ARG_TAKEN',
            what: `the build argument ${variantArg} is given for all variants`,
            why: 'it selects the variant, so each variant sets its own value',
            fix: `choose with \`variant: ${build.buildArgs[variantArg] ?? ''}\`, or set it under one variant's build arguments`,
        },
    ];
}

// EXTERNAL MODULE: ./src/plan/check-transport.ts
var check_transport = __webpack_require__(6051);
;// CONCATENATED MODULE: ./src/plan/labels.ts
const prefix = 'org.opencontainers.image.';
/**
 * Labels for every image's config: only what stays the same from commit to commit, because a label that changes makes
 * every digest new. The user's own win, the request's over a bake target's (OCI image spec,
 * annotations.md#pre-defined-annotation-keys).
 */
function stableLabels(request, own = {}) {
    return { ...describeSource(request), ...own, ...request.labels };
}
/**
 * Annotations of a variant's index that nobody has to write: the stable values, which registries show, and those that
 * change with each run. With SOURCE_DATE_EPOCH the time is that one: the same inputs make the same index.
 */
function describeIndex(request, base, epoch) {
    const { createdAt, revision } = request.source;
    const named = base.tags.find(({ tag }) => tag !== 'latest')?.tag;
    const version = base.version ?? named ?? null;
    const created = epoch === '' ? createdAt : timeOf(epoch);
    return { ...describeSource(request), ...present({ created, revision, version }) };
}
/** Null for what only BuildKit can tell, such as `context`: the commit of a Git context. */
function timeOf(epoch) {
    const time = new Date(/^-?\d{1,12}$/.test(epoch) ? Number(epoch) * 1000 : NaN);
    return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
function describeSource({ source }) {
    const { title, description, url, licenses } = source;
    return present({ title, description, url, source: url, licenses });
}
function present(values) {
    return Object.fromEntries(Object.entries(values).flatMap(([key, value]) => value === null || value === '' ? [] : [[`${prefix}${key}`, value]]));
}

// EXTERNAL MODULE: ./src/model/annotation.ts
var annotation = __webpack_require__(1004);
;// CONCATENATED MODULE: ./src/plan/plan-annotations.ts



/** A bake target's own, then the request's, which win. */
function givenTo({ bake, annotations }, variant) {
    return [...(bake?.annotations[variant] ?? []), ...annotations];
}
function indexAnnotations(request, base, variant) {
    const given = givenTo(request, variant.name);
    const described = describeIndex(request, base, sourceDateEpoch(request, variant));
    return {
        annotations: { ...described, ...(0,annotation/* annotationsAt */.wv)(given, 'index') },
        ...plan_annotations_present('descriptorAnnotations', (0,annotation/* annotationsAt */.wv)(given, 'index-descriptor')),
    };
}
function manifestAnnotations(request, variant, platform) {
    const given = givenTo(request, variant);
    return {
        ...plan_annotations_present('annotations', (0,annotation/* annotationsAt */.wv)(given, 'manifest', platform)),
        ...plan_annotations_present('descriptorAnnotations', (0,annotation/* annotationsAt */.wv)(given, 'manifest-descriptor', platform)),
    };
}
function plan_annotations_present(key, values) {
    return (Object.keys(values).length === 0 ? {} : { [key]: values });
}
/** Annotations for platforms that no variant is ever built for. */
function checkAnnotations(request) {
    const { platforms, allPlatforms, variants } = request;
    const known = new Set([
        ...platforms,
        ...(allPlatforms ?? []),
        ...variants.flatMap((one) => one.platforms ?? []),
    ]);
    return request.annotations.flatMap(({ level, platform, key, value }) => platform === null || known.has(platform)
        ? []
        : [{ ...(0,annotation/* noSuchPlatform */.y7)(`${level}[${platform}]:${key}=${value}`, platform), where: '`annotations`' }]);
}

;// CONCATENATED MODULE: ./src/plan/git-ref.ts
/** What a run builds. A pull request's number counts, also where the ref is the branch that it would be merged into. */
function ownRef({ ref, pullRequest }) {
    const [, space, name = ''] = /^refs\/(heads|tags|pull)\/(.+)$/s.exec(ref ?? '') ?? [];
    if (pullRequest !== null) {
        const isOwn = ref !== null && space !== 'heads' && space !== 'tags';
        return { kind: 'pull', name: `${pullRequest}`, full: isOwn ? ref : `refs/pull/${pullRequest}/head` };
    }
    if (ref === null || ref === '')
        return { kind: 'none', name: '', full: null };
    if (space === 'heads')
        return { kind: 'branch', name, full: ref };
    return space === 'tags' ? { kind: 'tag', name, full: ref } : { kind: 'ref', name: ref, full: ref };
}
function branchRef(name) {
    return { kind: 'branch', name, full: `refs/heads/${name}` };
}

;// CONCATENATED MODULE: ./src/plan/cache-policy.ts

const write = (reason) => ({ writes: true, reason });
const readOnly = (reason) => ({ writes: false, reason });
/**
 * May this run write the cache? Only what others may rely on is written: branches that are named for it, by pushes and
 * schedules. A run that a stranger can start with the repository's rights, such as `pull_request_target`, never does.
 */
function cachePolicy(run) {
    const { cache, source } = run;
    const refused = whyNever(source) ?? whyNowhere(cache);
    if (refused !== null)
        return readOnly(refused);
    if (cache.write === 'auto' && isOutsideCi(source) && cache.kind !== 'local')
        return readOnly('outside of CI only `cache: local` is written');
    return keepPolicy(run);
}
/** May this run keep its report and its cache mounts for others? As a cache, but wherever that is, or none. */
function keepPolicy(run) {
    const { cache, source } = run;
    const refused = whyNever(source);
    if (refused !== null)
        return readOnly(refused);
    if (cache.write !== 'auto') {
        const reason = `\`cache-write\` is ${cache.write}`;
        return cache.write === 'always' ? write(reason) : readOnly(reason);
    }
    return isOutsideCi(source) ? write('outside of CI a machine keeps its own') : judgeEvent(run);
}
/**
 * The events of the default branch that GitHub gives the right to write its cache; all others somebody without any right can
 * cause, by a comment or a fork (GitHub, changelog of 2026-06-26). A registry or a bucket would not know.
 */
const trusted = [
    'push',
    'schedule',
    'workflow_dispatch',
    'repository_dispatch',
    'delete',
    'registry_package',
    'page_build',
];
function whyNever(source) {
    const { event, defaultBranch, fork } = source;
    if (fork && event === 'pull_request')
        return 'a pull request from a fork only reads';
    if (event === null || trusted.includes(event))
        return null;
    const { kind, name } = ownRef(source);
    const isOtherBranch = kind === 'branch' && defaultBranch !== null && name !== defaultBranch;
    const isApart = kind === 'pull' || kind === 'tag' || isOtherBranch;
    if (isApart && event !== 'pull_request_target' && event !== 'issue_comment')
        return null;
    return `a run by ${event} never writes: people who may not push can start it`;
}
function whyNowhere({ from, to, kind }) {
    if (from.length + to.length > 0)
        return to.length === 0 ? 'there is no `cache-to`' : null;
    return kind === 'none' ? 'the cache is off' : null;
}
function isOutsideCi({ ci, event }) {
    return ci === null && event === null;
}
/** May the ref's own cache hold anything, by this policy? What it may not hold is not looked up. */
function mayHaveWritten({ cache, source }) {
    if (whyNever(source) !== null)
        return false;
    const own = ownRef(source);
    // Outside of CI somebody may have asked for it.
    return cache.write === 'always' || source.ci === null || nameWritingBranch({ cache, source }, own) !== null;
}
/** Do pushes to this ref write, so that it surely has a cache? */
function isWritten(run, ref) {
    return nameWritingBranch(run, ref) !== null;
}
function judgeEvent(run) {
    const { source } = run;
    const own = ownRef(source);
    const reason = whyOnlyRead(source, own);
    if (reason !== null)
        return readOnly(reason);
    const started = source.event === 'schedule' ? 'a schedule on' : 'a push to';
    const named = nameWritingBranch(run, own);
    if (named !== null)
        return write(`${started} ${named}`);
    return source.defaultBranch === null
        ? readOnly(`it is not known which branch is the default one; \`cache-branches\` may name ${own.name}`)
        : readOnly(`${started} ${own.name}, which is neither the default branch nor in \`cache-branches\``);
}
/** Null for pushes to branches and schedules on them. */
function whyOnlyRead({ event }, { kind }) {
    if (event === 'merge_group')
        return 'a merge queue only reads';
    if (kind === 'pull')
        return 'a pull request only reads';
    // A CI system that does not tell, and has a branch checked out, was most likely told of a push.
    if (event === null && kind === 'none')
        return 'this CI system does not say what started the run';
    if (event !== null && event !== 'push' && event !== 'schedule')
        return `a run by ${event} only reads`;
    if (kind === 'tag')
        return 'a tag only reads: no other ref may read what its run writes';
    return kind === 'branch' ? null : 'it is not known which branch is built';
}
/** `the default branch main`; null for what pushes do not write. */
function nameWritingBranch({ cache, source }, { kind, name }) {
    if (kind !== 'branch')
        return null;
    if (name === source.defaultBranch)
        return `the default branch ${name}`;
    const pattern = cache.branches.find((branch) => matches(branch, name));
    return pattern === undefined ? null : `${name}, which is in \`cache-branches\``;
}
function matches(pattern, name) {
    const parts = pattern.split(/\*+/).map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`, 's').test(name);
}

// EXTERNAL MODULE: ./src/plan/cache-scope.ts
var cache_scope = __webpack_require__(5228);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/model/address.ts
var address = __webpack_require__(6305);
;// CONCATENATED MODULE: ./src/plan/cache-sources.ts


function cacheSources(request) {
    const { bake, build, configFile, workingDirectory } = request;
    const inProject = (path) => (0,external_node_path_.isAbsolute)(path) ? (0,external_node_path_.relative)(workingDirectory, path).replaceAll('\\', '/') : (0,address/* withoutQuery */.j)(path);
    const config = configFile === null ? 'variants.yml' : inProject(configFile);
    const built = bake === null ? [inProject(build.file ?? build.context)] : bake.files;
    // BuildKit finds stages without regard to case.
    const stage = build.target === null ? [] : [build.target.toLowerCase()];
    const shown = [...(config === 'variants.yml' ? [] : [config]), ...built, ...stage].join(' ');
    const context = bake === null && build.file !== null ? inProject(build.context) : '';
    return {
        shown,
        identity: `file ${[config, ...built, context, ...stage].join('\n')}`,
        isUsual: shown === 'Dockerfile' && context === '' && stage.length === 0,
    };
}

;// CONCATENATED MODULE: ./src/plan/plan-cache.ts





/** What may be imported and exported, by scope and by policy. */
function planCache(request) {
    const { cache, source } = request;
    const { writes, reason } = cachePolicy(request);
    const kept = keepPolicy(request);
    const scopeOf = scopeMaker(request);
    const scope = scopeOf(ownRef(source), ownShare(request));
    const [refs, shares] = [readableRefs(request), readableShares(request)];
    const scopesOf = (of, parts) => distinct(of.flatMap((ref) => parts.map((share) => scopeOf(ref, share))));
    const readable = scopesOf(refs, shares);
    return {
        kind: cache.from.length + cache.to.length > 0 ? 'raw' : cache.kind,
        mode: cache.mode,
        scope,
        readable,
        mountScopes: scopesOf(refs, shares.toReversed()),
        baselines: scopesOf(baselineRefs(request, refs), shares.toReversed()),
        certain: certainScope(request, writes ? [scope, ...readable] : readable),
        writes,
        writeReason: reason,
        keeps: kept.writes,
        keepReason: kept.reason,
        repository: repositoryOf(request),
        directory: cache.directory,
        mounts: cache.mounts,
        timeoutMs: cache.timeoutMs,
    };
}
/** What the last run like this one wrote, if they write; else the fullest of a branch whose pushes do. */
function certainScope(request, scopes) {
    const written = readableRefs(request).find((ref) => isWritten(request, ref));
    return scopes.find(({ ref }) => ref === written?.full) ?? scopes[0] ?? null;
}
function scopeMaker(request) {
    const { prefix } = request.cache;
    const subject = subjectOf(request);
    return (ref, machine) => ({ name: (0,cache_scope/* cacheScope */.j)({ prefix, ...subject, machine, ref }), ref: ref.full });
}
/** The first image, and the sources where they are not the usual ones; without any image the sources. */
function subjectOf(request) {
    const [image] = request.images;
    const sources = cacheSources(request);
    if (image === undefined)
        return { image: sources, sources: null };
    const identity = (0,model_reference/* imageName */.tO)(image);
    const shown = image.registry === 'docker.io' ? identity : image.repository;
    return { image: { shown, identity }, sources: sources.isUsual ? null : sources };
}
/** The variants of this run's whole set, for the name; null where the name need not say them. */
function wholeSet({ variants, variantSet }) {
    return variantSet === 'whole' ? null : variants.map(({ name }) => name);
}
function ownShare(request) {
    return { platforms: request.platforms, variants: request.selection ?? wholeSet(request) };
}
/** A run of a part finds all that it needs in the cache of the whole, too: the fullest first. */
function readableShares(request) {
    const { platforms, allPlatforms, variantSet } = request;
    const sets = [...(variantSet === 'part' ? [null] : []), wholeSet(request)];
    return [
        ...sets.flatMap((variants) => [
            { platforms: allPlatforms ?? platforms, variants },
            { platforms, variants },
        ]),
        ownShare(request),
    ];
}
/** Nearest first. */
function readableRefs(request) {
    const { baseBranch, defaultBranch } = request.source;
    const branches = [baseBranch, defaultBranch].flatMap((name) => (name === null ? [] : [branchRef(name)]));
    return mayHaveWritten(request) ? [ownRef(request.source), ...branches] : branches;
}
/** A branch that pushes write has itself before; all others are measured against the branch that they would change. */
function baselineRefs(request, refs) {
    const own = ownRef(request.source);
    if (isWritten(request, own))
        return refs;
    const isOwn = ({ full }) => full === own.full;
    return [...refs.filter((ref) => !isOwn(ref)), ...refs.filter(isOwn)];
}
function distinct(scopes) {
    return [...new Map(scopes.map((scope) => [scope.name, scope])).values()];
}
function repositoryOf(request) {
    const place = request.cache.reference ?? request.images[0];
    return place === undefined ? null : { name: (0,model_reference/* imageName */.tO)(place), tagPrefix: place.tag ?? 'buildcache' };
}

;// CONCATENATED MODULE: ./src/plan/plan-images.ts

/** Every repository that the run publishes to: the images, then those that only full references among the tags name. */
function planImages(request) {
    const references = request.tags.kind === 'listed' ? request.tags.references : [];
    return [...new Set([...request.images, ...references].map(model_reference/* imageName */.tO))];
}

;// CONCATENATED MODULE: ./src/plan/check-tags.ts

/**
 * Tags that no registry takes, and tags that two variants (or a variant and a platform) would both write. `ownTags`: they stand
 * with the targets of a bake file.
 */
function checkTags(tags, { ownTags }) {
    const owners = new Map();
    const bad = new Map();
    for (const [variant, planned] of tags) {
        // What it is called in an OCI layout.
        const own = `variant ${JSON.stringify(variant)}`;
        if (planned.length === 0)
            owners.set(variant, (owners.get(variant) ?? new Set()).add(own));
        for (const tag of planned) {
            const full = tag.image === '' ? tag.tag : `${tag.image}:${tag.tag}`;
            owners.set(full, (owners.get(full) ?? new Set()).add(nameOwner(variant, tag)));
            if (!(0,model_reference/* isTag */.dz)(tag.tag))
                bad.set(`${variant}:${tag.tag}`, badTag(variant, tag.tag));
        }
    }
    return [...bad.values(), ...claimedTwice(owners, ownTags)];
}
function nameOwner(variant, { platform }) {
    const name = JSON.stringify(variant);
    return platform === null ? `variant ${name}` : `variant ${name} for ${platform}`;
}
/** One problem for each tag, however many registries it goes to. */
function claimedTwice(owners, ownTags) {
    const problems = new Map();
    for (const [full, names] of owners) {
        if (names.size < 2)
            continue;
        const tag = full.slice(full.lastIndexOf(':') + 1);
        problems.set(tag, {
            code: 'TAG_CLAIMED_TWICE',
            what: `${joinNames([...names])} both get the tag ${full}`,
            why: 'the one published last would replace the other',
            fix: ownTags
                ? "give each target tags of its own; or give `images` and `tags`: then each target's name becomes a suffix"
                : 'give one of them another suffix (variants.yml: suffix), or take the tag out of `tags`',
        });
    }
    return [...problems.values()];
}
function joinNames(names) {
    const shown = names.slice(0, 4);
    const rest = names.length - shown.length;
    return shown.join(' and ') + (rest > 0 ? ` and ${rest} more` : '');
}
function badTag(variant, tag) {
    const shown = tag.length > 80 ? `${tag.slice(0, 80)}…` : tag;
    return {
        code: 'BAD_TAG',
        what: `variant ${JSON.stringify(variant)} would get the tag ${JSON.stringify(shown)}`,
        why: (0,model_reference/* describeTag */.y)(tag),
        fix: tag.length > 128
            ? 'set a shorter suffix for the variant (variants.yml: suffix), or give `tags`'
            : 'give `tags`, or a suffix for the variant (variants.yml: suffix)',
    };
}

;// CONCATENATED MODULE: ./src/plan/plan-tags.ts





/**
 * Every variant's tags in every repository, fixed ones first and floating ones last: publish/ keeps this order.
 * metadata-action's convention holds for suffixes (`suffix=-redis,onlatest=true`): `latest` becomes `latest-redis`.
 */
function planTags(request, given) {
    const problems = [];
    const tags = new Map();
    // Without an image only those that somebody wrote: an OCI layout's entries have names of their own otherwise.
    const planned = planImages(request);
    const wanted = request.tags.kind === 'listed' || planned.length > 0 ? given.base.tags : [];
    const images = request.images.length > 0 ? request.images.map(model_reference/* imageName */.tO) : planned;
    for (const variant of request.variants) {
        const own = variant.tags.flatMap((text) => ownTag(text, { variant, problems }));
        const suffix = suffixOf(request, variant);
        const suffixed = wanted.map((base) => ({ ...base, tag: `${base.tag}${suffix}` }));
        const platforms = request.tags.perPlatform ? (given.platforms.get(variant.name) ?? []) : [];
        tags.set(variant.name, spread([...suffixed, ...own], { images, platforms }));
    }
    return { tags, problems: [...problems, ...checkTags(tags, { ownTags: request.bake?.ownTags === true })] };
}
function suffixOf(request, variant) {
    return variant.suffix ?? (variant.name === request.defaultVariant ? '' : `-${variant.name}`);
}
/** A variant's own tag is bare or a full reference, and gets no suffix. */
function ownTag(text, to) {
    if (!/[:/@]/.test(text))
        return [{ tag: text, floating: isFloating(text), image: null }];
    const parsed = (0,model_reference/* parseReference */.F2)(text);
    if (parsed.ok && parsed.value.tag !== undefined) {
        const { tag } = parsed.value;
        return [{ tag, floating: isFloating(tag), image: (0,model_reference/* imageName */.tO)(parsed.value) }];
    }
    to.problems.push({
        code: 'BAD_TAG',
        what: `variant ${JSON.stringify(to.variant.name)}: ${JSON.stringify(text)} is neither a tag nor a full reference`,
        why: parsed.ok ? 'it names an image without a tag' : (parsed.problem.why ?? parsed.problem.what),
        fix: 'write for example 1.2-special or ghcr.io/acme/worker:1.2-special',
    });
    return [];
}
function spread(bases, by) {
    const images = by.images.length > 0 ? by.images : [''];
    const all = bases.flatMap((base) => (base.image === null ? images : [base.image]).flatMap((image) => perPlatform(base, image, by.platforms)));
    const once = [...new Map(all.map((tag) => [`${tag.image}:${tag.tag}@${tag.platform ?? ''}`, tag])).values()];
    return [...once.filter(({ floating }) => !floating), ...once.filter(({ floating }) => floating)];
}
function perPlatform(base, image, platforms) {
    const { tag, floating } = base;
    return [
        { image, tag, floating, platform: null },
        ...platforms.map((platform) => ({ image, tag: `${tag}-${shortSlug(platform)}`, floating, platform })),
    ];
}
/** `linux/arm/v7` → `arm-v7`; other systems keep their name. */
function shortSlug(platform) {
    return (0,model_platform/* platformSlug */.DN)(platform).replace(/^linux-/, '');
}

;// CONCATENATED MODULE: ./src/plan/push-policy.ts
/**
 * A stranger's code is built and never pushed, unless that is allowed by an input: whoever may open a pull request would
 * publish under the repository's name. All else of the plan stays, so that such a build proves as much.
 */
function planOutput(request) {
    const { output, source, allowForkPush } = request;
    const reason = output.kind === 'push' && !allowForkPush ? whyNotPushed(source) : null;
    return reason === null ? { output } : { output: { kind: 'none' }, notPushed: reason };
}
function whyNotPushed({ event, fork }) {
    if (event === 'pull_request_target')
        return "pull_request_target has this repository's rights, and the code may be anybody's";
    if (!fork)
        return null;
    if (event === 'workflow_run')
        return 'it follows a run of code from a fork';
    if (event === 'issue_comment')
        return 'a comment on a pull request does not say whose code it is about';
    return 'the code is from a fork';
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/plan/variant-slugs.ts

/** Cell ids name folders, too: long enough to be told apart, short enough for every file system. */
const maxLength = 100;
/**
 * A name for each variant that a bake target may have (`[a-zA-Z0-9_-]+`, bake's `validateTargetName`) and that stays
 * unique on a file system that ignores case. Names that would meet get a short hash of the name.
 */
function variantSlugs(names) {
    const counts = new Map();
    for (const name of names)
        counts.set(toSlug(name), (counts.get(toSlug(name)) ?? 0) + 1);
    const taken = new Set(names.filter((name) => name === toSlug(name)));
    const slugs = new Map();
    for (const name of names) {
        const slug = distinctSlug(name, { taken, alone: counts.get(toSlug(name)) === 1 });
        taken.add(slug.toLowerCase());
        slugs.set(name, slug);
    }
    return slugs;
}
function distinctSlug(name, among) {
    const key = toSlug(name);
    if (name === key)
        return name;
    if (among.alone && !among.taken.has(key))
        return keepCase(name);
    const hash = (0,external_node_crypto_.createHash)('sha256').update(name).digest('hex');
    let length = 6;
    while (among.taken.has(`${key}-${hash.slice(0, length)}`) && length < hash.length)
        length += 2;
    return `${keepCase(name)}-${hash.slice(0, length)}`;
}
function toSlug(name) {
    return keepCase(name).toLowerCase();
}
function keepCase(name) {
    const slug = name.replace(/[^a-zA-Z0-9_-]+/g, '-').replace(/^-+/, '');
    return slug.slice(0, maxLength) || 'variant';
}

;// CONCATENATED MODULE: ./src/plan/plan-run.ts













/**
 * Decides everything and does nothing: the cells variant by variant and platform by platform, the tags of every
 * variant, labels and annotations. The whole set is checked, also when only a selection of it is planned.
 * @throws {Failure} kind `usage`, once, with every problem.
 */
function planRun(request) {
    const { base, platforms, tags, ...found } = nameImages(request);
    const chosen = request.selection === null ? null : new Set(request.selection);
    const selected = request.variants.filter(({ name }) => chosen?.has(name) ?? true);
    const problems = [...checkRequest(request, platforms), ...found.problems];
    if (problems.length > 0)
        throw new failure/* Failure */.H('usage', problems);
    return {
        schemaVersion: 1,
        images: planImages(request),
        variantArg: request.variantArg,
        variantsAlike: request.variantsAlike,
        defaultVariant: request.defaultVariant,
        variants: selected.map((variant) => ({
            name: variant.name,
            isDefault: variant.name === request.defaultVariant,
            platforms: platforms.get(variant.name) ?? [],
            tags: tags.get(variant.name) ?? [],
            ...indexAnnotations(request, base, variant),
        })),
        cells: planCells(request, selected, platforms),
        whole: request.selection === null,
        version: base.version,
        bake: request.bake,
        build: request.build,
        ...planOutput(request),
        cache: planCache(request),
        insecureRegistries: request.insecureRegistries,
    };
}
/**
 * What only a plan shows: tags that collide, texts that would not arrive. Asked of requests with other problems, too, so
 * that all of them are told at once.
 */
function findPlanProblems(request) {
    return nameImages(request).problems;
}
function nameImages(request) {
    const base = baseTags(request);
    const platforms = new Map(request.variants.map((variant) => [variant.name, platformsOf(request, variant)]));
    const { tags, problems } = planTags(request, { base, platforms });
    return {
        base,
        platforms,
        tags,
        problems: [...base.problems, ...problems, ...(0,check_transport/* checkTransport */.i)(request), ...checkAnnotations(request)],
    };
}
/** A variant's own platforms replace the request's; the excluded ones are taken away from either. */
function platformsOf(request, variant) {
    const wanted = new Set(variant.platforms ?? request.platforms);
    for (const excluded of variant.excludePlatforms)
        wanted.delete(excluded);
    return [...wanted];
}
function planCells(request, selected, platforms) {
    // From the whole set, so that a selection does not rename cells.
    const slugs = variantSlugs(request.variants.map(({ name }) => name));
    return selected.flatMap((variant) => {
        const buildArgs = buildArguments(request, variant);
        const labels = stableLabels(request, request.bake?.targets[variant.name]?.['labels']);
        return (platforms.get(variant.name) ?? []).map((platform) => ({
            id: `${slugs.get(variant.name) ?? variant.name}-${(0,model_platform/* platformSlug */.DN)(platform)}`,
            variant: variant.name,
            platform,
            target: variant.target ?? request.build.target,
            buildArgs,
            labels,
            ...manifestAnnotations(request, variant.name, platform),
            test: variant.test,
            sizeBudget: variant.sizeBudget,
        }));
    });
}


/***/ })

};
