export const id = 185;
export const ids = [185];
export const modules = {

/***/ 10547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration)
/* harmony export */ });
/* harmony import */ var _text_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2961);

const units = { s: 1000, m: 60_000, h: 3_600_000 };
/** Reads `90`, `90s`, `2m` or `1h`; gives milliseconds, at least a second and at most a day. */
function parseDuration(text) {
    const [, number = '', unit = 's'] = /^(\d{1,6})([smh]?)$/.exec(text.trim()) ?? [];
    const value = Number(number) * (units[unit || 's'] ?? Number.NaN);
    if (number !== '' && value >= 1000 && value <= 86_400_000)
        return { ok: true, value };
    return {
        ok: false,
        problem: {
            code: 'BAD_DURATION',
            what: `${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(text)} is not a time`,
            why: 'a time is a number with s, m or h, from 1s to 24h',
            fix: 'write for example 90s or 2m',
        },
    };
}


/***/ }),

/***/ 80484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ri: () => (/* binding */ byDefault),
/* harmony export */   i_: () => (/* binding */ InputReader),
/* harmony export */   kj: () => (/* binding */ builderVariable),
/* harmony export */   vy: () => (/* binding */ nulProblem)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _model_door_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95943);
/* harmony import */ var _table_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32768);
/* harmony import */ var _text_quote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2961);
/* harmony import */ var _split_items_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57079);
/* harmony import */ var _text_suggest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10999);






const truths = new Map([
    ['true', true],
    ['1', true],
    ['yes', true],
    ['false', false],
    ['0', false],
    ['no', false],
]);
/** `where` of a text that nobody gave. */
const byDefault = 'the default';
/** Reads inputs by name, the door's before the file's before the default, and collects every problem on the way. */
class InputReader {
    problems = [];
    raw;
    #door;
    #file;
    constructor(raw, file) {
        this.raw = raw;
        this.#door = withEnvironment(raw);
        this.#file = file;
        for (const texts of [...this.#door.values(), ...file.values()])
            for (const item of texts)
                if (item.text.includes('\0'))
                    this.refuse(item, nulProblem);
    }
    /** True when the door gave it: then it wins over variants.yml. */
    fromDoor(name) {
        return this.#door.has(name);
    }
    given(name) {
        return this.#door.get(name) ?? this.#file.get(name) ?? [];
    }
    /** The items of a list in variants.yml, else of its default, whatever the door says. */
    fileItems(name) {
        return orDefault(this.#file.get(name) ?? [], name).flatMap((text) => (0,_split_items_js__WEBPACK_IMPORTED_MODULE_3__/* .splitItems */ .b)(text, 'list'));
    }
    /** The items of a list, or of pairs: those of the file first, then those of the door. Without duplicates' judgement. */
    items(name) {
        const input = (0,_table_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .findInput */ .cu)(name);
        const form = input?.form === 'list' ? 'list' : input?.form === 'values' ? 'values' : 'lines';
        const merged = input?.form === 'pairs';
        const texts = merged
            ? [...(this.#file.get(name) ?? []), ...(this.#door.get(name) ?? [])]
            : this.given(name);
        return orDefault(texts, name).flatMap((text) => (0,_split_items_js__WEBPACK_IMPORTED_MODULE_3__/* .splitItems */ .b)(text, form));
    }
    /** A single text; null when it was not given. */
    text(name) {
        const [first, ...more] = this.given(name);
        const other = more.find((item) => item.text !== first?.text);
        if (other !== undefined && first !== undefined)
            this.refuse(other, {
                code: 'GIVEN_TWICE',
                what: `${name} is ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(first.text)} and ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(other.text)}`,
                fix: 'give it once',
            });
        const fallback = (0,_table_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .findInput */ .cu)(name)?.default;
        if (first === undefined)
            return fallback === undefined ? null : { text: fallback, where: byDefault };
        return first.whole === true || (0,_table_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .findInput */ .cu)(name)?.form === 'text'
            ? first
            : { ...first, text: first.text.trim() };
    }
    flag(name) {
        const item = this.text(name);
        if (item === null)
            return false;
        const value = truths.get(item.text.toLowerCase());
        if (value === undefined)
            this.refuse(item, {
                code: 'BAD_BOOLEAN',
                what: `${name} is ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(item.text)}`,
                fix: 'write true or false',
            });
        return value ?? false;
    }
    choice(name) {
        const item = this.text(name);
        const choices = (0,_table_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .findInput */ .cu)(name)?.choices ?? [];
        if (item === null || choices.includes(item.text))
            return item?.text ?? null;
        this.refuse(item, {
            code: 'BAD_CHOICE',
            what: `${name} is ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(item.text)}`,
            why: `it is one of ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .listNames */ .Z)(choices)}`,
            fix: (0,_text_suggest_js__WEBPACK_IMPORTED_MODULE_4__/* .didYouMean */ .a)(item.text, choices, `write ${this.written(name, choices[0] ?? '', item)}`),
        });
        return null;
    }
    /** Absolute; null after a problem. */
    path(item) {
        if (!item.text.startsWith('-') && !/[\r\n]/.test(item.text))
            return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(item.text) ? item.text : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(item.base ?? this.raw.cwd, item.text);
        this.refuse(item, {
            code: 'BAD_PATH',
            what: `${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(item.text)} is not a path`,
            why: 'a path here neither starts with "-" nor has line breaks',
            fix: 'write ./ in front of it',
        });
        return null;
    }
    /** How an input is called where it can be written: as a key beside what stands in variants.yml, else as the door's. */
    named(input, beside) {
        return (0,_model_door_words_js__WEBPACK_IMPORTED_MODULE_1__/* .nameInput */ .K)(beside?.base === undefined ? this.raw.door : 'action', input);
    }
    /** The same with a value: `--push`, `allow: network.host`. */
    written(input, value, beside) {
        return (0,_model_door_words_js__WEBPACK_IMPORTED_MODULE_1__/* .writeInput */ .O)(beside?.base === undefined ? this.raw.door : 'action', input, value);
    }
    /** The value, or null with its problem collected. */
    take(parsed, item) {
        if (parsed.ok)
            return parsed.value;
        this.refuse(item, parsed.problem);
        return null;
    }
    collect(problems) {
        for (const problem of problems)
            this.problems.push(problem);
    }
    refuse(item, problem) {
        // What nobody wrote is at no place.
        this.problems.push(item.where === byDefault ? problem : { ...problem, where: item.where });
    }
}
const nulProblem = {
    code: 'BAD_CHARACTER',
    what: 'the value holds a NUL character (U+0000)',
    fix: 'take it out: no program can be given one',
};
function orDefault(texts, name) {
    const fallback = (0,_table_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .findInput */ .cu)(name)?.default;
    return texts.length > 0 || fallback === undefined ? texts : [{ text: fallback, where: byDefault }];
}
/** Who says which builder, when no input does. */
const builderVariable = '$BUILDX_BUILDER';
/** The variables that stand for an input of the door. The Action reads no IMAGE_NAME: workflows use that name freely. */
function withEnvironment(raw) {
    const variables = [['builder', builderVariable]];
    if (raw.door === 'cli')
        variables.push(['images', '$IMAGE_NAME']);
    const values = new Map(raw.values);
    for (const [name, variable] of variables) {
        const text = raw.env[variable.slice(1)];
        if (text !== undefined && text !== '' && !values.has(name))
            values.set(name, [{ text, where: variable }]);
    }
    return values;
}


/***/ }),

/***/ 94336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ readComment)
/* harmony export */ });
/* harmony import */ var _text_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2961);
/* harmony import */ var _sizes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11176);


/** When a pull request gets a comment, and from which difference on a size is told there. */
function readComment(reader) {
    return {
        when: (reader.choice('comment') ?? 'auto'),
        asked: reader.fromDoor('comment'),
        threshold: readThreshold(reader),
    };
}
/** A share, a size, or both: then the larger of them counts. What is not given is nothing. */
function readThreshold(reader) {
    const threshold = { share: 0, bytes: 0 };
    const seen = new Set();
    for (const item of reader.items('comment-threshold')) {
        const part = parsePart(item.text);
        if (part === null)
            reader.refuse(item, badThreshold(item.text, 'it is a share, a size, or both'));
        else if (seen.has(part.kind))
            reader.refuse(item, badThreshold(item.text, `there is one ${part.kind} already`));
        else if (part.kind === 'share')
            threshold.share = part.value;
        else
            threshold.bytes = part.value;
        if (part !== null)
            seen.add(part.kind);
    }
    return threshold;
}
function parsePart(text) {
    const [, percent] = /^(\d{1,5}(?:\.\d{1,4})?) ?%$/.exec(text) ?? [];
    if (percent !== undefined)
        return { kind: 'share', value: Number(percent) / 100 };
    if (/^0 ?[kmgt]?i?b?$/i.test(text))
        return { kind: 'size', value: 0 };
    const size = (0,_sizes_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSize */ .D)(text);
    return size.ok ? { kind: 'size', value: size.value } : null;
}
function badThreshold(text, why) {
    return {
        code: 'BAD_THRESHOLD',
        what: `comment-threshold ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(text)} cannot be used`,
        why,
        fix: 'write for example 1%,1MB: what changed by more than both is told; 0 for everything',
    };
}


/***/ }),

/***/ 11176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ parseSize),
/* harmony export */   P: () => (/* binding */ parseMemory)
/* harmony export */ });
/* harmony import */ var _text_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2961);

const units = {
    b: 1,
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    tb: 1e12,
    kib: 2 ** 10,
    mib: 2 ** 20,
    gib: 2 ** 30,
    tib: 2 ** 40,
};
/** Reads `90MB`, `1.5 GiB` or plain bytes; gives bytes, rounded. */
function parseSize(text) {
    const [, number = '', unit = 'b'] = /^(\d{1,15}(?:\.\d{1,6})?) ?([kmgt]?i?b)?$/i.exec(text.trim()) ?? [];
    const bytes = Math.round(Number(number) * (units[unit.toLowerCase()] ?? Number.NaN));
    if (number !== '' && Number.isSafeInteger(bytes) && bytes > 0)
        return { ok: true, value: bytes };
    return {
        ok: false,
        problem: {
            code: 'BAD_SIZE',
            what: `${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(text)} is not a size`,
            why: 'a size is a number with B, kB, MB, GB (1000) or KiB, MiB, GiB (1024)',
            fix: 'write for example 90MB or 1.5GiB',
        },
    };
}
/** Reads a size as docker's `--shm-size` does (go-units, RAMInBytes): `64m`, `2g`, bytes. Gives the text in lower case. */
function parseMemory(text) {
    const value = text.toLowerCase();
    if (/^(?=.*[1-9])\d{1,12}(?:\.\d{1,6})? ?(?:[kmgt]?i?b?)$/.test(value) && !/\di/.test(value))
        return { ok: true, value };
    return {
        ok: false,
        problem: {
            code: 'BAD_SIZE',
            what: `${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(text)} is not a size of memory`,
            fix: 'write for example 64m or 2g',
        },
    };
}


/***/ }),

/***/ 57079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ splitItems)
/* harmony export */ });
/**
 * Takes a list apart as docker's actions do (actions-toolkit, `Util.getInputList`): items end at a line break, and for
 * `list` at a comma, too; an item in double quotes may hold both, with `""` for a quote. Blank items are dropped. Blanks at the end
 * of `values` are part of them.
 */
function splitItems(raw, form) {
    if (raw.whole === true)
        return [raw];
    const end = form === 'list' ? /[,\r\n]/g : /[\r\n]+/g;
    const items = [];
    let at = 0;
    while (at < raw.text.length) {
        const quoted = readQuoted(raw.text, at, form === 'list' ? 'list' : 'lines');
        const item = quoted ?? readPlain(raw.text, at, end);
        const trimmed = item.text.trim();
        const plain = form === 'values' && trimmed !== '' ? item.text.trimStart() : trimmed;
        const text = quoted === null ? plain : item.text;
        if (text !== '')
            items.push({ ...raw, text, whole: true });
        at = item.next;
    }
    return items;
}
function readPlain(text, from, end) {
    end.lastIndex = from;
    const found = end.exec(text);
    const to = found?.index ?? text.length;
    return { text: text.slice(from, to), next: to + (found?.[0].length ?? 0) };
}
/** Sticky: a quoted item with blanks around it and its end. Without the end it is no quoted item, but plain text. */
const quotedItems = {
    list: /[ \t]*"((?:[^"]|"")*)"[ \t]*(?:[,\r\n]|$)/y,
    lines: /[ \t]*"((?:[^"]|"")*)"[ \t]*(?:[\r\n]+|$)/y,
};
function readQuoted(text, from, form) {
    const pattern = quotedItems[form];
    pattern.lastIndex = from;
    const found = pattern.exec(text);
    return found === null
        ? null
        : { text: (found[1] ?? '').replaceAll('""', '"'), next: from + found[0].length };
}


/***/ }),

/***/ 7803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readMounts),
/* harmony export */   s: () => (/* binding */ refuseUnmounted)
/* harmony export */ });
/* harmony import */ var _text_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2961);

/** Without what a Dockerfile, a shell or the CSV of a mount gives a meaning. */
const pathPattern = /^(?:\/[\w.@+-]+)+$/;
/** `mounts`: build contexts by the paths at which a test finds them. */
function readMounts(tree, key, reader) {
    if (tree === undefined)
        return {};
    if (tree.kind !== 'map') {
        reader.refuseType(key, tree, 'a map: { /path: name of a build context }');
        return {};
    }
    const pairs = tree.entries.flatMap(({ key: path, where, value }) => {
        const name = reader.text(value, `${key}.${path}`);
        const isPath = pathPattern.test(path) && !path.split('/').some((part) => part === '.' || part === '..');
        if (!isPath)
            reader.refuse({ where }, {
                code: 'BAD_TEST',
                what: `${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(path)} is no path for a mount`,
                fix: 'write an absolute one: /goss',
            });
        return isPath && name !== null ? [[path, name]] : [];
    });
    return Object.fromEntries(pairs);
}
/** A mount of what is no build context of the run. */
function refuseUnmounted(tests, reader) {
    const contexts = reader.items('build-contexts').map(({ text }) => text.split('=', 1)[0]?.trim() ?? '');
    for (const { test, where } of tests) {
        const missing = test.kind === 'run' ? Object.values(test.mounts).find((name) => !contexts.includes(name)) : undefined;
        if (missing === undefined)
            continue;
        reader.refuse({ where }, {
            code: 'BAD_TEST',
            what: `test ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(test.name)} mounts ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(missing)}, which is no build context`,
            why: contexts.length === 0 ? 'there are none' : `they are ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .listNames */ .Z)(contexts)}`,
            fix: `name it: \`build-contexts: ${missing}=<folder>\``,
        });
    }
}


/***/ }),

/***/ 6922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Jw: () => (/* binding */ warnOfVariables),
  nZ: () => (/* binding */ warningsOf)
});

// UNUSED EXPORTS: warnOfCache

// EXTERNAL MODULE: ./build/src/model/door-words.js
var door_words = __webpack_require__(95943);
// EXTERNAL MODULE: ./build/src/model/address.js
var address = __webpack_require__(3543);
// EXTERNAL MODULE: ./build/src/text/secret-forms.js
var secret_forms = __webpack_require__(83907);
// EXTERNAL MODULE: ./build/src/text/quote.js
var quote = __webpack_require__(2961);
;// CONCATENATED MODULE: ./build/src/config/warnings/warn-of-secrets.js



const suspicious = /(?:^|_)(?:TOKEN|PASSWORD|PASSWD|SECRET|CREDENTIALS?|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY)(?:$|_)/i;
/** What says that it is secret by its name, and is there for everybody to read: image history, provenance. */
function warnOfSecrets(request) {
    const all = [request.build.buildArgs, ...request.variants.map(({ buildArgs }) => buildArgs)];
    const names = new Set(all.flatMap((args) => Object.keys(args)).filter((name) => suspicious.test(name)));
    const ofArguments = [...names].map((name) => ({
        code: 'SECRET_BUILD_ARG',
        what: `the build argument ${name} looks like a secret`,
        why: 'build arguments can be read in the image history and in the provenance by everybody who can pull',
        fix: 'use secrets, secret-envs or secret-files with RUN --mount=type=secret',
    }));
    const ofShort = request.shortSecrets.map((id) => ({
        code: 'SECRET_SHORT',
        what: `the value of the secret ${(0,quote/* quote */.h)(id)} is not hidden in logs and reports`,
        why: `it has fewer than ${secret_forms/* shortestSecret */.bs} characters, which occur in any text by chance`,
        fix: 'use a longer one, and print no secret',
    }));
    const isSigned = (0,address/* contextQueries */.G)(request).some((query) => signature.test(query));
    const ofAddresses = isSigned && request.build.provenance !== 'false' ? [signedAddress] : [];
    return [...ofArguments, ...ofShort, ...ofAddresses];
}
/** Of S3, Google Cloud Storage and Azure; and tokens. */
const signature = /[?&][^=&]*(?:sig|signature|token|credential|key)=/i;
/** BuildKit takes a login out of the address, but no query (`provenance.Capture`). */
const signedAddress = {
    code: 'SIGNED_ADDRESS',
    what: 'the address of a context has a signature or a token in it',
    why: 'everybody who can pull the images can read the whole address in their provenance',
    fix: 'use one that expires soon, set provenance: false, or fetch the sources first and write context: .',
};

;// CONCATENATED MODULE: ./build/src/config/warnings/warnings.js


/** What of a request will not be as it seems. */
function warningsOf(request) {
    return [
        ...warnOfSecrets(request),
        ...warnOfCache(request),
        ...warnOfAnnotations(request),
        ...warnOfOutput(request),
        ...(request.bake?.warnings ?? []),
    ];
}
/** Values that only this tool holds: a definition that others build names variables that nobody has set. */
function warnOfVariables({ build, secretEnvironment }) {
    const inline = build.secrets.flatMap((secret) => secret.kind === 'env' && Object.hasOwn(secretEnvironment, secret.name) ? [secret] : []);
    const [first] = inline;
    if (first === undefined)
        return [];
    return [
        {
            code: 'SECRET_VARIABLES',
            what: `plain bake needs ${inline.map(({ id, name }) => `${name} (${id})`).join(', ')} in its environment`,
            why: 'the values of secrets and github-token are never printed; the definition names these variables for them',
            fix: `name variables of your own with secret-envs: ${first.id}=VARIABLE`,
        },
    ];
}
/** A registry serves an index by its digest: there is no entry that names it. */
function warnOfAnnotations({ annotations, bake, output }) {
    const all = [...annotations, ...Object.values(bake?.annotations ?? {}).flat()];
    const one = all.find(({ level }) => level === 'index-descriptor');
    if (one === undefined || output.kind !== 'push')
        return [];
    return [
        {
            code: 'ANNOTATION_NOT_PUSHED',
            what: `annotation ${JSON.stringify(one.key)} of level index-descriptor is not in the registry`,
            why: "it stands on an index's entry in an OCI layout, and a registry has no such entry",
            fix: `write index:${one.key} to have it on the index itself`,
            where: 'annotations',
        },
    ];
}
/** Several sources cost hits, silently. */
function warnOfCache({ cache }) {
    const sources = cache.from.length;
    if (sources < 2)
        return [];
    return [
        {
            code: 'CACHE_SOURCES',
            what: `cache-from has ${sources} sources, which overlap`,
            why: "BuildKit follows the one that matched a shared step and misses the variants' own steps: 22–30 of 38 steps were found in our measurement instead of all",
            fix: 'keep one source in cache-from, or leave cache-from and cache-to out: the nearest cache is looked up then',
        },
    ];
}
/** Results that the next run copies into its images, and whose change makes it run the steps behind that again. */
function warnOfOutput({ copiedOutput, door }) {
    if (copiedOutput === null)
        return [];
    const { path, line } = copiedOutput;
    return [
        {
            code: 'OUTPUT_COPIED',
            what: `line ${line} of the Dockerfile also takes ${path}/, the results of an earlier run`,
            why: 'every run changes them, so this step and those after it find nothing in the cache, and they can end up in the images',
            fix: `write ${path} into .dockerignore (and .gitignore), or name a folder outside the context with ${(0,door_words/* nameInput */.K)(door, 'output')}`,
        },
    ];
}


/***/ }),

/***/ 3543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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

/***/ 90185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readAndPlan: () => (/* binding */ readAndPlan)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/model/docs-page.js
var docs_page = __webpack_require__(81086);
// EXTERNAL MODULE: ./build/src/model/cache.js
var cache = __webpack_require__(8469);
// EXTERNAL MODULE: ./build/src/model/csv.js
var csv = __webpack_require__(80367);
;// CONCATENATED MODULE: ./build/src/config/bake-file/bake-values.js

function isMap(value) {
    return typeof value === 'object' && !isList(value);
}
function isList(value) {
    return Array.isArray(value);
}
/** A text that is not empty, else null. */
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : null;
}
/** The texts of a list. */
function textsOf(value) {
    return isList(value) ? value.filter((one) => typeof one === 'string') : [];
}
/** The pairs of an object whose values are texts. */
function pairsOf(value) {
    return Object.entries(isMap(value) ? value : {}).filter((pair) => typeof pair[1] === 'string');
}
/** The entries of a list of options, as pairs: objects, or CSV texts as older versions of buildx print them. */
function optionsOf(value) {
    const entries = isList(value) ? value : [];
    return entries.map((entry) => new Map(typeof entry === 'string' ? ((0,csv/* readCsv */.Nb)(entry) ?? [['ref', entry]]) : pairsOf(entry)));
}

// EXTERNAL MODULE: ./build/src/text/quote.js
var quote = __webpack_require__(2961);
// EXTERNAL MODULE: ./build/src/model/reference.js
var model_reference = __webpack_require__(1342);
// EXTERNAL MODULE: ./build/src/config/request/durations.js
var durations = __webpack_require__(10547);
// EXTERNAL MODULE: ./build/src/config/request/input-reader.js
var input_reader = __webpack_require__(80484);
;// CONCATENATED MODULE: ./build/src/config/request/pairs.js

/**
 * Takes `key=value` items apart. A key that the door and the file both give is the door's; one that comes twice from the
 * same side with two values is refused.
 */
function readPairs(reader, items, rules) {
    const pairs = new Map();
    for (const item of items) {
        const pair = splitPair(reader, item, rules);
        if (pair === null)
            continue;
        const before = pairs.get(pair.key);
        if (before !== undefined && before.value !== pair.value && isFromFile(before.item) === isFromFile(item))
            reader.refuse(item, {
                code: 'GIVEN_TWICE',
                what: `${rules.name} has ${(0,quote/* quote */.h)(pair.key)} twice, with two values`,
                why: `it is at ${before.item.where} already`,
                fix: 'keep one',
            });
        pairs.set(pair.key, pair);
    }
    return [...pairs.values()];
}
/** What stands in front of `=`. */
function keyOf({ text }) {
    return (text.split('=')[0] ?? '').trim();
}
/** Only what variants.yml says has a folder that its paths start from. */
function isFromFile(item) {
    return item.base !== undefined;
}
function splitPair(reader, item, rules) {
    const at = item.text.indexOf('=');
    const key = (at < 0 ? item.text : item.text.slice(0, at)).trim();
    const value = at < 0 ? (rules.alone?.(key, item) ?? null) : item.text.slice(at + 1);
    if (value !== null && rules.key.test(key))
        return { key, value, item };
    const unset = at < 0 && rules.key.test(key) && rules.alone?.(key, item) === undefined && rules.alone !== undefined;
    if (!unset)
        refusePair(reader, item, rules);
    return null;
}
function refusePair(reader, item, { name, example, secret }) {
    const at = item.text.indexOf('=');
    reader.refuse(item, {
        code: 'BAD_PAIR',
        what: `${secret === true ? 'something' : (0,quote/* quote */.h)(item.text)} is not an item of ${name}`,
        why: describeBad(at, item.text.slice(0, Math.max(0, at)).trim()),
        fix: `write ${example}`,
    });
}
function describeBad(at, key) {
    if (at < 0)
        return 'there is no "=" in it';
    return key === '' ? 'there is nothing before "="' : `${(0,quote/* quote */.h)(key)} is not allowed before "="`;
}
/** As a record, with keys such as `__proto__` as ordinary ones. */
function toRecord(pairs) {
    return Object.fromEntries(pairs.map(({ key, value }) => [key, value]));
}

;// CONCATENATED MODULE: ./build/src/config/request/read-cache-entries.js




/** Where a local cache lies, by the name that buildx has for it. */
const folderKey = { 'cache-from': 'src', 'cache-to': 'dest' };
const inlineProblem = {
    code: 'INLINE_CACHE',
    what: 'an inline cache is not taken',
    why: "it holds only what is in the image (mode=min), so other stages' steps are rebuilt, and with several targets BuildKit finds only parts of it",
    fix: 'take type registry, which keeps the cache beside the images',
};
/** Raw entries, each read as buildx reads it and written anew, so that it stays one value. Never shows a value: it may be secret. */
function readCacheEntries(reader, input) {
    return reader.items(input).flatMap((item) => {
        const fields = readEntry(reader, item, input);
        const problem = fields === null ? null : read_cache_entries_describeBad(fields, input);
        if (problem !== null)
            reader.refuse(item, problem);
        return fields === null || problem !== null ? [] : [(0,csv/* writeCsv */.En)(fields)];
    });
}
/** A text that is no CSV of pairs names an image, as it does for buildx (util/buildflags/cache.go, `UnmarshalText`). */
function readEntry(reader, item, input) {
    if (!/[=,"]/.test(item.text)) {
        const reference = reader.take((0,model_reference/* parseReference */.F2)(item.text), item);
        return (reference && [
            ['type', 'registry'],
            ['ref', (0,model_reference/* formatReference */.FH)(reference)],
        ]);
    }
    const fields = (0,csv/* readCsv */.Nb)(item.text);
    if (fields !== null)
        return resolveFolder(reader, item, { input, fields: lowerKeys(fields) });
    reader.refuse(item, {
        code: 'BAD_CACHE_ENTRY',
        what: `an item of ${input} cannot be read`,
        why: 'it is not key=value, apart by commas',
        fix: `write for example type=registry,ref=ghcr.io/acme/cache:main`,
    });
    return null;
}
function lowerKeys(fields) {
    return fields.map(([key, value]) => [key.trim().toLowerCase(), value]);
}
/** bake would start from its own working directory, and must be told which folders it may use. */
function resolveFolder(reader, item, { input, fields }) {
    const isLocal = fields.some(([key, value]) => key === 'type' && value === 'local');
    return fields.map(([key, value]) => isLocal && key === folderKey[input] && value !== ''
        ? [key, reader.path({ ...item, text: value }) ?? '']
        : [key, value]);
}
function read_cache_entries_describeBad(fields, input) {
    const keys = fields.map(([key]) => key);
    const type = fields.find(([key]) => key === 'type')?.[1];
    if (type === 'inline')
        return inlineProblem;
    const bad = (what, fix) => ({ code: 'BAD_CACHE_ENTRY', what, fix });
    const twice = keys.find((key, index) => keys.indexOf(key) !== index);
    const odd = fields.find(([key, value]) => !/^[a-z][a-z0-9_.-]*$/.test(key) || /\p{Cc}/u.test(value))?.[0];
    if (type === undefined)
        return bad(`an item of ${input} has no type`, 'put type=registry in front');
    if (!cache/* cacheBackends */._e.some((backend) => backend === type))
        return bad(`${input} has the type ${(0,quote/* quote */.h)(type)}`, `the types are ${cache/* cacheBackends */._e.join(', ')}`);
    if (twice !== undefined)
        return bad(`an item of ${input} has ${(0,quote/* quote */.h)(twice)} twice`, 'keep one');
    if (odd !== undefined)
        return bad(`the attribute ${(0,quote/* quote */.h)(odd)} in ${input} cannot be passed on`, 'remove the special characters');
    const folder = folderKey[input];
    const isComplete = type !== 'local' || fields.some(([key, value]) => key === folder && value !== '');
    return isComplete ? null : bad(`an item of ${input} lacks ${folder}`, `add ${folder}=folder`);
}

// EXTERNAL MODULE: ./build/src/dockerfile/read-dockerfile.js + 1 modules
var read_dockerfile = __webpack_require__(42137);
// EXTERNAL MODULE: ./build/src/model/address.js
var address = __webpack_require__(3543);
;// CONCATENATED MODULE: ./build/src/config/request/read-context.js






/** What docker takes for a Git or HTTP context (moby/buildkit, `dfgitutil.ParseGitRef`; docker/cli, `build.DetectContextType`). */
const remotePattern = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/|[\w.-]+@[\w.-]+:)|^\{\{/i;
/** True for what docker fetches from elsewhere. */
function isRemote(text) {
    return remotePattern.test(text);
}
/** The context and its Dockerfile: both there, of the right kind, and in CI inside the checkout, links followed. */
function readContext(reader) {
    const item = reader.text('context') ?? { text: '.', where: input_reader/* byDefault */.Ri };
    const file = reader.text('file');
    if (isRemote(item.text)) {
        allowRemote(reader, item);
        return { context: item.text, file: file?.text ?? null, remote: true, dockerfile: null };
    }
    const context = readFolder(reader, item, { what: 'context', input: 'context' });
    const path = file === null ? (context === null ? null : (0,external_node_path_.join)(context, 'Dockerfile')) : reader.path(file);
    const found = path === null
        ? null
        : lookAt(reader, file ?? item, { path, wanted: 'file', what: 'Dockerfile', input: 'file' });
    const dockerfile = found === null ? null : openDockerfile(reader, { file: path, remote: false });
    return { context: context ?? reader.raw.cwd, file: path, remote: false, dockerfile };
}
/** Null when there is none that can be read. */
function openDockerfile({ raw }, { file, remote }) {
    const bytes = file === null || remote ? null : raw.files.read(file);
    if (file === null || bytes === null)
        return null;
    const ownIgnoreFile = raw.files.look(`${file}.dockerignore`) !== null;
    return { ...(0,read_dockerfile/* readDockerfile */.n_)(new TextDecoder().decode(bytes)), path: file, ownIgnoreFile };
}
/** A name alone is a secret over http, where it is how tokens are given; in `ssh://git@…` it is none. */
const loginPattern = /^(?:https?:\/\/|[a-z][a-z0-9+.-]*:\/\/[^/?#:@]*:)[^/?#]*@/i;
/** Refuses an address unless the door allows such, and one with a login always: it is shown, and names the cache. */
function allowRemote(reader, item) {
    if (loginPattern.test(item.text)) {
        reader.refuse(item, {
            code: 'LOGIN_IN_ADDRESS',
            what: 'the address of a context has a login in it',
            why: 'addresses are shown in logs and reports, and are part of the names of caches',
            fix: reader.raw.door === 'cli'
                ? 'take it out, and give the token as the secret GIT_AUTH_TOKEN'
                : 'take it out, and give the token as the secret GIT_AUTH_TOKEN; for this repository itself github-token is used',
        });
        return;
    }
    if (reader.flag('allow-remote-context') && !/[\s"]/.test(item.text))
        return;
    reader.refuse(item, {
        code: 'REMOTE_CONTEXT',
        what: `the context ${(0,quote/* quote */.h)((0,address/* withoutQuery */.j)(item.text))} is not a folder of this machine`,
        why: 'the owner of that address controls what is built',
        fix: `check the sources out and write ${reader.written('context', '.')}, or add ${reader.written('allow-remote-context', 'true')}`,
    });
}
function readFolder(reader, item, named) {
    const path = reader.path(item);
    if (path === null)
        return null;
    return lookAt(reader, item, { path, wanted: 'directory', ...named }) === null ? null : path;
}
/** What is at a path, if it is what is wanted and, in CI, inside the checkout; null after a problem. */
function lookAt(reader, item, expected) {
    const { path, wanted, what } = expected;
    const found = reader.raw.files.look(path);
    const { workspace } = reader.raw;
    const outside = found !== null && workspace !== null && !isInside(reader, found.real, workspace);
    if (found?.kind === wanted && !outside)
        return found;
    const shown = found === null || found.real === path ? path : `${path}, which is ${found.real}`;
    if (outside)
        reader.refuse(item, {
            code: 'OUTSIDE_WORKSPACE',
            what: `the ${what} is outside the checkout: ${shown}`,
            why: `in CI it must be inside ${workspace}, symbolic links followed`,
            fix: 'move it into the repository',
        });
    else
        reader.refuse(item, {
            code: found === null ? 'NOT_FOUND' : 'WRONG_KIND',
            what: found === null ? `there is no ${what} at ${shown}` : `the ${what} is a ${found.kind}: ${shown}`,
            fix: fixMissing(reader, item, expected),
        });
    return null;
}
/** What is usually called so. */
const usual = {
    file: ['Dockerfile', 'dockerfile', 'Containerfile', 'docker/Dockerfile', 'build/Dockerfile'],
    bake: ['docker-bake.hcl', 'docker-bake.json', 'compose.yaml', 'compose.yml', 'docker-compose.yml'],
};
function fixMissing(reader, item, { path, wanted, what, input }) {
    const kind = wanted === 'directory' ? 'folder' : 'file';
    if (input === undefined)
        return `name a ${kind} that is there`;
    if (input === 'context')
        return `name a ${kind} with ${reader.named(input, item)}`;
    const other = usual[input].find((name) => name !== (0,external_node_path_.basename)(path) && reader.raw.files.look((0,external_node_path_.join)(path, '..', name))?.kind === 'file');
    const name = `name the ${what} with ${reader.named(input, item)}`;
    const isElsewhere = item.where === input_reader/* byDefault */.Ri && reader.raw.door === 'cli';
    if (other === undefined)
        return isElsewhere ? `run this in the folder of the ${what}, or ${name}` : name;
    const given = (0,external_node_path_.relative)(item.base ?? reader.raw.cwd, (0,external_node_path_.join)(path, '..', other));
    return `write ${reader.written(input, given, item)}`;
}
/** Links in `folder` are followed; `real` has none. */
function isInside(reader, real, folder) {
    const way = (0,external_node_path_.relative)(reader.raw.files.look(folder)?.real ?? folder, real);
    return way !== '..' && !/^\.\.[/\\]/.test(way) && !(0,external_node_path_.isAbsolute)(way);
}
/** The folder of a layout, and which of its images. */
const layoutPattern = /^oci-layout:\/\/(.+?)(@sha256:[0-9a-f]{64}|:[\w.-]+)?$/;
/** Named contexts: folders (checked like the context), images, layouts and, where allowed, remote ones. */
function readBuildContexts(reader) {
    const rules = {
        name: 'build-contexts',
        key: /^[\w][\w./:@-]*$/,
        example: 'name=path or name=docker-image://alpine:3.20',
    };
    const pairs = readPairs(reader, reader.items('build-contexts'), rules);
    return toRecord(pairs.map((pair) => {
        const item = { ...pair.item, text: pair.value };
        if (/^docker-image:\/\/[^\s,"]+$/.test(pair.value))
            return pair;
        const layout = layoutPattern.exec(pair.value);
        if (layout !== null) {
            const folder = readFolder(reader, { ...item, text: layout[1] ?? '' }, { what: `layout of ${pair.key}` });
            return { ...pair, value: `oci-layout://${folder ?? ''}${layout[2] ?? ''}` };
        }
        if (isRemote(pair.value)) {
            allowRemote(reader, item);
            return pair;
        }
        return { ...pair, value: readFolder(reader, item, { what: `context ${pair.key}` }) ?? '' };
    }));
}

;// CONCATENATED MODULE: ./build/src/config/request/read-cache-folder.js




/** The folder of local caches; it need not exist. One that variants.yml names stays, in CI, inside the checkout, links followed. */
function readCacheFolder(reader) {
    const item = reader.text('cache-dir');
    const path = item === null ? null : reader.path(item);
    const problem = item === null || path === null ? null : read_cache_folder_describeBad(reader, item, path);
    if (item !== null && problem !== null)
        reader.refuse(item, problem);
    return path;
}
function read_cache_folder_describeBad(reader, item, path) {
    const { workspace, files } = reader.raw;
    const what = `cache-dir ${(0,quote/* quote */.h)(item.text)} cannot be the folder of caches`;
    if (workspace !== null && isFromFile(item) && !leadsInside(reader, path, workspace))
        return {
            code: 'OUTSIDE_WORKSPACE',
            what,
            why: `variants.yml may name only folders inside ${workspace}`,
            fix: reader.raw.door === 'cli' ? 'give it as --cache-dir' : 'give it as input, under with:',
        };
    const nearest = nearestExisting(files, path);
    const found = files.look(nearest);
    const why = /\p{Cc}/u.test(path) ? 'it holds a control character' : `${nearest} is not a folder`;
    const fine = found?.kind !== 'file' && found?.kind !== 'other' && !/\p{Cc}/u.test(path);
    return fine ? null : { code: 'BAD_PATH', what, why, fix: 'name a folder' };
}
/** True for a path, of something that need not exist, which stays inside a folder with links followed. */
function leadsInside(reader, path, folder) {
    const { files } = reader.raw;
    const nearest = nearestExisting(files, path);
    return isInside(reader, files.look(nearest)?.real ?? nearest, folder);
}
/** The path itself, or the nearest folder above it that is there. */
function nearestExisting(files, path) {
    let nearest = path;
    while (files.look(nearest) === null && (0,external_node_path_.dirname)(nearest) !== nearest)
        nearest = (0,external_node_path_.dirname)(nearest);
    return nearest;
}

;// CONCATENATED MODULE: ./build/src/config/request/read-cache.js







/** Where BuildKit's cache comes from and goes to. `hasName`: there is an image to keep a cache beside. */
function readCache(reader, hasName) {
    const timeout = reader.text('cache-timeout') ?? { text: '60s', where: input_reader/* byDefault */.Ri };
    const request = {
        kind: readKind(reader),
        prefix: reader.text('cache-scope')?.text ?? null,
        mode: (reader.choice('cache-mode') ?? 'max'),
        write: (reader.choice('cache-write') ?? 'auto'),
        branches: readBranches(reader),
        reference: readReference(reader),
        directory: readCacheFolder(reader),
        options: readOptions(reader),
        from: readCacheEntries(reader, 'cache-from'),
        to: readCacheEntries(reader, 'cache-to'),
        buildx: readBuildx(reader),
        mounts: reader.flag('cache-mounts'),
        timeoutMs: reader.take((0,durations/* parseDuration */.E)(timeout.text), timeout) ?? 0,
    };
    checkRaw(reader);
    checkSettings(reader, request.kind);
    checkPlace(reader, request, hasName);
    return request;
}
function readKind(reader) {
    const item = reader.text('cache');
    if (item?.text === 'inline') {
        reader.refuse(item, inlineProblem);
        return 'auto';
    }
    return (reader.choice('cache') ?? 'auto');
}
function readBuildx(reader) {
    const item = reader.text('cache-buildx');
    if (item?.text === 'off')
        return { program: null };
    const path = item === null ? null : reader.path(item);
    if (item !== null && path !== null && reader.raw.files.look(path)?.kind !== 'file')
        reader.refuse(item, {
            code: 'BAD_PATH',
            what: `cache-buildx ${(0,quote/* quote */.h)(item.text)} is not a program`,
            fix: `name the file of a buildx of 0.25 to 0.36, say off, or leave ${reader.named('cache-buildx')} out`,
        });
    return path === null ? null : { program: path };
}
/** What `git check-ref-format` allows in a branch's name, and `*`. */
const branchPattern = /^(?!-)[^\s\p{Cc}\p{Cf}~^:?[\\]{1,250}$/u;
function readBranches(reader) {
    return reader.items('cache-branches').map((item) => {
        if (!branchPattern.test(item.text))
            reader.refuse(item, {
                code: 'BAD_BRANCH',
                what: `${(0,quote/* quote */.h)(item.text)} is not a branch's name`,
                fix: 'write for example release/*, where * stands for any characters',
            });
        return item.text.replace(/^refs\/heads\//, '');
    });
}
/** A tag has 128 characters, a scope 100, and a hyphen stands between. */
const longestTag = 27;
function readReference(reader) {
    const item = reader.text('cache-ref');
    const reference = item === null ? null : reader.take((0,model_reference/* parseReference */.F2)(item.text), item);
    const { tag = '', digest } = reference ?? {};
    if (item !== null && (digest !== undefined || tag.length > longestTag))
        reader.refuse(item, {
            code: 'BAD_CACHE_REF',
            what: `${(0,quote/* quote */.h)(item.text)} cannot hold caches`,
            why: digest === undefined
                ? `its tag has ${tag.length} characters, and the name of each cache is added to it`
                : 'a digest names what is there already',
            fix: `write a repository and a tag of at most ${longestTag} characters: ghcr.io/acme/cache:buildcache`,
        });
    return reference;
}
/** Written by this tool, or in a place of their own. */
const reservedOptions = new Set(['type', 'name', 'scope', 'mode', 'ignore-error']);
function readOptions(reader) {
    const items = reader.items('cache-options');
    const pairs = readPairs(reader, items, {
        name: 'cache-options',
        key: /^[a-z][a-z0-9_]*$/,
        example: 'bucket=name',
        secret: true,
    });
    for (const { key, value, item } of pairs) {
        const reserved = reservedOptions.has(key);
        if (reserved || /\p{Cc}/u.test(value))
            reader.refuse(item, {
                code: 'BAD_CACHE_OPTION',
                what: reserved ? `cache-options has ${key}` : `the value of ${key} holds a control character`,
                why: reserved ? 'this tool sets it' : 'no attribute needs one',
                fix: reserved
                    ? `take it out; see ${reader.named('cache-scope')} and ${reader.named('cache-mode')}`
                    : 'take it out',
            });
    }
    return toRecord(pairs);
}
const rawInputs = ['cache-from', 'cache-to'];
/** What raw entries say instead. */
const replacedInputs = [
    'cache',
    'cache-scope',
    'cache-mode',
    'cache-ref',
    'cache-dir',
    'cache-options',
];
/** Raw entries replace what variants.yml says; given beside them, it is not clear what is meant. */
function checkRaw(reader) {
    const raw = rawInputs.find((name) => reader.fromDoor(name));
    const other = replacedInputs.find((name) => reader.fromDoor(name));
    if (raw !== undefined && other !== undefined)
        reader.refuse(reader.text(other) ?? { where: other }, {
            code: 'CONFLICT',
            what: `${raw} and ${other} cannot be used together`,
            why: 'cache-from and cache-to say everything that the other cache inputs decide',
            fix: 'keep one of them',
        });
}
const kindsOf = [
    ['cache-ref', ['auto', 'registry']],
    ['cache-dir', ['auto', 'local']],
    ['cache-options', ['s3', 'azblob']],
];
/** A setting of another place would do nothing. The door's `cache` may well leave settings of variants.yml behind. */
function checkSettings(reader, kind) {
    for (const [name, kinds] of kindsOf) {
        const [item] = reader.given(name);
        const overruled = reader.fromDoor('cache') && !reader.fromDoor(name);
        if (item === undefined || kinds.includes(kind) || overruled)
            continue;
        reader.refuse(item, {
            code: 'CONFLICT',
            what: `${name} does nothing with cache: ${kind}`,
            fix: `write ${reader.written('cache', kinds.at(-1) ?? kind, item)}, or leave ${reader.named(name, item)} out`,
        });
    }
}
function checkPlace(reader, { kind, reference, options }, hasName) {
    const needed = kind === 's3' ? ['bucket', 'region'] : kind === 'azblob' ? ['account_url'] : [];
    const missing = needed.filter((name) => (options[name] ?? '') === '');
    const nowhere = kind === 'registry' && reference === null && !hasName;
    if (missing.length === 0 && !nowhere)
        return;
    reader.refuse(reader.text('cache') ?? { where: 'cache' }, {
        code: 'CACHE_WITHOUT_PLACE',
        what: nowhere ? 'cache: registry has no repository' : `cache: ${kind} lacks ${missing.join(' and ')}`,
        fix: nowhere
            ? `add ${reader.named('images')}, or ${reader.written('cache-ref', 'ghcr.io/acme/cache:buildcache')}`
            : `add to ${reader.named('cache-options')}: ${missing.map((name) => `${name}=…`).join(', ')}`,
    });
}

;// CONCATENATED MODULE: ./build/src/config/bake-file/bake-cache.js







/**
 * The file's own cache options become the request's when they name one source in all: the cache target imports and exports
 * it. Several are what makes bake miss steps (docker/buildx#414, #3878), so ours take their place, and that is told.
 */
function takeBakeCache(reader, { cache, bake }, file) {
    if (bake === null || typeof file !== 'object')
        return { cache, bake };
    const collect = (key) => Object.values(file.targets).flatMap((target) => optionsOf(target[key]));
    const [from, to] = [collect('cache-from'), collect('cache-to')];
    if (from.length + to.length === 0)
        return { cache, bake };
    const entries = { from: writeEntries(from, reader.raw.cwd), to: writeEntries(to, reader.raw.cwd) };
    const replaced = whyNotTaken(reader, entries) ??
        [...from, ...to].map((options) => whyNotTrusted(reader, options)).find((why) => why !== null);
    if (replaced === undefined)
        return { cache: { ...cache, ...entries }, bake };
    return { cache, bake: { ...bake, warnings: [...bake.warnings, describeReplaced(file, replaced)] } };
}
function whyNotTaken(reader, { from, to }) {
    const fix = 'take them out of the bake file, or keep one source for all of its targets';
    const asked = [...replacedInputs, ...rawInputs].find((name) => reader.given(name).length > 0);
    if (asked !== undefined)
        return { why: `${asked} says where the cache is`, fix };
    const sources = Math.max(from.length, to.length);
    if (to.some((entry) => /^type=inline(?:,|$)/.test(entry)))
        return { why: 'an inline cache holds only the last stage of each target', fix };
    return sources === 1
        ? undefined
        : { why: `they name ${sources} sources, and with several BuildKit misses steps`, fix };
}
/** What only says how a cache is kept, and in which part of a place whose address and keys come from elsewhere. */
const harmless = new Set([
    ...['type', 'ref', 'scope', 'mode', 'src', 'dest', 'tag', 'digest', 'ignore-error', 'version', 'timeout'],
    ...['compression', 'compression-level', 'force-compression', 'image-manifest', 'oci-mediatypes'],
    ...['region', 'bucket', 'name', 'prefix', 'blobs_prefix', 'manifests_prefix'],
    ...['upload_parallelism', 'touch_refresh'],
]);
/**
 * A bake file is part of the repository. An address in it (url_v2, endpoint_url …) would get the token or the keys that buildx
 * and the builder add from the environment, and its folders would be allowed without a question.
 */
function whyNotTrusted(reader, options) {
    const type = options.get('type') ?? 'registry';
    const attribute = [...options.keys()].find((key) => !harmless.has(key));
    const folder = folderKeys.flatMap((key) => options.get(key) ?? []).find((path) => !isFenced(reader, path));
    const why = !cache/* cacheBackends */._e.some((backend) => backend === type)
        ? `type is ${(0,quote/* quote */.h)(type)}, which is none of ${(0,quote/* listNames */.Z)(cache/* cacheBackends */._e)}`
        : attribute !== undefined
            ? `a bake file may not say ${(0,quote/* quote */.h)(attribute)}, since a server or secret may be named with it`
            : folder !== undefined
                ? `${(0,quote/* quote */.h)(folder)} is outside the working directory, where a bake file may not read or write`
                : null;
    return why === null
        ? null
        : {
            why,
            fix: `if it is what you want, give it yourself as ${reader.named('cache-from')} and ${reader.named('cache-to')}`,
        };
}
const folderKeys = ['src', 'dest'];
function isFenced(reader, path) {
    const { cwd } = reader.raw;
    return leadsInside(reader, (0,external_node_path_.resolve)(cwd, path), cwd);
}
function describeReplaced({ targets, item }, { why, fix }) {
    const having = Object.entries(targets).filter(([, target]) => optionsOf(target['cache-from']).length + optionsOf(target['cache-to']).length > 0);
    return {
        code: 'CACHE_REPLACED',
        what: `cache-from and cache-to of ${(0,quote/* listNames */.Z)(having.map(([name]) => name))} are not used`,
        why,
        fix,
        where: item.text,
    };
}
/** Each once, as one CSV value with its fields in one order, so that equal ones are equal. Local folders are absolute. */
function writeEntries(all, cwd) {
    const entries = all.map((options) => {
        const type = options.get('type') ?? 'registry';
        const fields = [...options]
            .filter(([key]) => key !== 'type')
            .map(([key, text]) => {
            const isFolder = type === 'local' && folderKeys.includes(key);
            return [key, isFolder ? (0,external_node_path_.resolve)(cwd, text) : text];
        });
        return (0,csv/* writeCsv */.En)([['type', type], ...fields.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
    });
    return [...new Set(entries)];
}

;// CONCATENATED MODULE: ./build/src/dockerfile/ignore-file.js
/**
 * Whether a .dockerignore leaves a path out of the context (moby/patternmatcher, `MatchesOrParentMatches`): the last
 * pattern counts that matches it or a folder that it is in. The path starts at the context, with `/` between its parts.
 */
function isIgnored(path, ignoreFile) {
    const parts = path.split('/');
    const prefixes = parts.map((_, at) => parts.slice(0, at + 1).join('/'));
    let ignored = false;
    for (const line of ignoreFile.replace(/^\uFEFF/, '').split(/\r?\n/)) {
        if (line.startsWith('#'))
            continue;
        const text = line.trim();
        const pattern = toPattern(text.replace(/^!/, '').trim());
        if (pattern !== null && prefixes.some((prefix) => pattern.test(prefix)))
            ignored = !text.startsWith('!');
    }
    return ignored;
}
/** Does `COPY <glob>` or a pattern of .dockerignore take this very path? Null: it is the context itself. */
function toPattern(glob) {
    const parts = glob.split('/').filter((part) => part !== '' && part !== '.');
    if (parts.length === 0)
        return null;
    try {
        return new RegExp(`^${parts.join('/').replace(/\*\*\/|\*\*|[*?]|\[[^\]/]*\]|\\.|[^]/g, toRegExp)}$`);
    }
    catch {
        return /(?!)/;
    }
}
function toRegExp(token) {
    if (token === '**/')
        return '(?:.*/)?';
    if (token === '**')
        return '.*';
    if (token === '*')
        return '[^/]*';
    if (token === '?')
        return '[^/]';
    if (token.length > 1)
        return token;
    return token.replace(/[$()*+.?[\\\]^{|}]/, '\\$&');
}

// EXTERNAL MODULE: ./build/src/dockerfile/instructions.js + 1 modules
var instructions = __webpack_require__(68845);
// EXTERNAL MODULE: ./build/src/dockerfile/used-stages.js + 2 modules
var used_stages = __webpack_require__(94041);
// EXTERNAL MODULE: ./build/src/dockerfile/words.js
var dockerfile_words = __webpack_require__(46477);
;// CONCATENATED MODULE: ./build/src/config/warnings/copied-output.js






/** What every run writes. */
const ownFiles = ['report.json', 'summary.md', 'comment.md', 'tests.xml'];
/**
 * The results of an earlier run, where they are in the context and a step reads them with it; null: not so, as far as
 * can be seen. A .dockerignore that names the folder is enough.
 */
function findCopiedOutput(reader, context, { variants, build, outDirectory }) {
    const { dockerfile } = context;
    const path = dockerfile === null ? null : pathInContext(reader, context, outDirectory);
    if (path === null || dockerfile === null || !(0,read_dockerfile/* isCertain */.te)(dockerfile, build.buildArgs))
        return null;
    const targets = new Set(variants.map(({ target }) => target ?? build.target));
    const { buildArgs, buildContexts: contexts } = build;
    const instructions = [...targets]
        .flatMap((target) => (0,used_stages/* findUse */.TV)(dockerfile, { target, buildArgs, platform: null, native: null, contexts }).stages)
        .flatMap((stage) => stage.instructions);
    const found = instructions.find((instruction) => reads(instruction, path, dockerfile.escape));
    return found === undefined ? null : { path, line: found.line };
}
/** Null: it is not there yet, lies elsewhere, or .dockerignore leaves it out. */
function pathInContext({ raw: { builds, files } }, { context, file }, folder) {
    const path = (0,external_node_path_.relative)(context, folder).split(external_node_path_.sep).join('/');
    const isInside = path !== '' && !/^\.\.(?:\/|$)|^[a-zA-Z]:|^\//.test(path);
    if (!isInside || !builds || files.look(folder)?.kind !== 'directory')
        return null;
    const own = file === null ? null : files.read(`${file}.dockerignore`);
    const bytes = own ?? files.read((0,external_node_path_.join)(context, '.dockerignore'));
    const ignores = new TextDecoder().decode(bytes ?? new Uint8Array());
    return ownFiles.every((name) => isIgnored(`${path}/${name}`, ignores)) ? null : path;
}
function reads(instruction, path, escape) {
    return sourcesIn(instruction, escape).some((source) => {
        const pattern = toPattern(source);
        const above = path.split('/').map((_, at, parts) => parts.slice(0, at + 1).join('/'));
        return pattern === null || above.some((folder) => pattern.test(folder));
    });
}
/** What an instruction takes from the context. */
function sourcesIn({ keyword, flags, args }, escape) {
    if (keyword === 'RUN')
        return (0,dockerfile_words/* flagValues */.NW)(flags, 'mount').flatMap(mountedSource);
    const isCopy = keyword === 'COPY' || keyword === 'ADD';
    if (!isCopy || ['from', 'exclude'].some((name) => (0,dockerfile_words/* flagValues */.NW)(flags, name).length > 0))
        return [];
    const array = (0,instructions/* readJsonArray */.s5)(args);
    const words = array === 'mixed' ? [] : (array ?? (0,dockerfile_words/* splitWords */.yM)(args, escape));
    return words.slice(0, -1).filter((word) => !/^<<|[$'"]|^[a-z]+:\/\//.test(word));
}
function mountedSource(mount) {
    const options = new Map(mount
        .split(',')
        .map((option) => [option.split('=')[0] ?? '', option.split('=').slice(1).join('=')]));
    const isBind = (options.get('type') ?? 'bind') === 'bind' && !options.has('from');
    const source = options.get('source') ?? options.get('src') ?? '.';
    return isBind && !source.includes('$') ? [source] : [];
}

;// CONCATENATED MODULE: ./build/src/config/request/check-transport.js
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

// EXTERNAL MODULE: ./build/src/config/file/limits.js
var limits = __webpack_require__(52007);
// EXTERNAL MODULE: ./build/src/model/platform.js
var model_platform = __webpack_require__(63136);
;// CONCATENATED MODULE: ./build/src/model/annotation.js

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
    const parsed = (0,model_platform/* parsePlatform */.FL)(platform);
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

;// CONCATENATED MODULE: ./build/src/config/request/read-annotations.js


/** What labels and annotations are called. */
const keyPattern = /^[^\s\p{Cc}\p{Cf}="]+$/u;
/** Without a level on the index: that is what registries show of a multi-platform image, and no image's digest changes. */
function readAnnotations(reader) {
    const found = new Map();
    const items = reader.items('annotations').flatMap((item) => {
        // `readPairs` says what is no pair.
        if (!item.text.includes('='))
            return [item];
        return (reader.take(parseAnnotation(item.text, 'index'), item) ?? []).map((one) => {
            const name = nameOf(one);
            found.set(name, one);
            return { ...item, text: `${name}=${one.value}` };
        });
    });
    const pairs = readPairs(reader, items, { name: 'annotations', key: keyPattern, example: 'key=value' });
    return pairs.flatMap(({ key, value }) => {
        const one = found.get(key);
        return one === undefined ? [] : [{ ...one, value }];
    });
}
/** One place and one key: two values for it are one too many. */
function nameOf({ level, platform, key }) {
    return `${level}${platform === null ? '' : `[${platform}]`}:${key}`;
}

// EXTERNAL MODULE: ./build/src/model/bake-file.js
var bake_file = __webpack_require__(10329);
// EXTERNAL MODULE: ./build/src/text/suggest.js
var suggest = __webpack_require__(10999);
;// CONCATENATED MODULE: ./build/src/config/file/choose-variants.js




/** Names to build now; null for all. Variants that have none of the platforms asked for are left out of an unnamed whole. */
function readSelection(reader, variants, platforms) {
    const names = variants.map(({ name }) => name);
    const items = reader.items('variant');
    refuseAllAndSome(reader, items[0]);
    const known = new Set(names);
    const asked = items.map((item) => calledInSet(reader, item.text, known));
    for (const [index, item] of items.entries())
        if (!known.has(asked[index] ?? ''))
            refuseOutside(reader, item, names);
    const wanted = items.length === 0 ? names : [...new Set(asked)];
    const bare = new Set(variants.flatMap(({ name, platforms: own }) => (own.length === 0 ? [name] : [])));
    const empty = wanted.filter((name) => bare.has(name));
    // `-p linux/arm64` with a variant that is for amd64 alone leaves that one out; all of them, or one by name, is a mistake.
    const skips = reader.fromDoor('platforms') && items.length === 0 && empty.length < wanted.length;
    const broken = reader.problems.some(({ code }) => code === 'BAD_PLATFORM');
    if (empty.length > 0 && !skips && !broken)
        refuseEmpty(reader, empty, platforms);
    return items.length === 0 && empty.length === 0 ? null : wanted.filter((name) => !bare.has(name));
}
/** Of a compose file's services the names may be given as they stand there. */
function calledInSet(reader, text, names) {
    return names.has(text) || reader.given('bake').length === 0 ? text : (0,bake_file/* targetName */.je)(text);
}
function refuseAllAndSome(reader, item) {
    if (item === undefined || !reader.flag('build-all'))
        return;
    reader.refuse(item, {
        code: 'CONFLICT',
        what: 'variant and build-all cannot be used together',
        why: 'one selects from the set, the other takes all of it',
        fix: 'keep one',
    });
}
function refuseEmpty(reader, names, platforms) {
    reader.problems.push({
        code: 'EMPTY_VARIANT',
        what: `there is no platform to build for ${(0,quote/* listNames */.Z)(names.map(quote/* quote */.h))}`,
        why: `the platforms are ${platforms.join(', ')}; own platforms and exclude-platforms leave none`,
        fix: 'add a platform, or take the variant out',
    });
}
function refuseOutside(reader, item, names) {
    const isAll = item.text === 'all';
    const whole = reader.raw.door === 'cli' ? ' (or write --build-all)' : '';
    const otherwise = isAll
        ? `leave ${reader.named('variant')} out to build the whole set${whole}`
        : 'choose from the set';
    refuseUnknown(reader, item, {
        what: `variant ${(0,quote/* quote */.h)(item.text)} is not in the set`,
        why: `the set is ${(0,quote/* listNames */.Z)(names)}`,
        near: isAll ? [] : names,
        otherwise,
    });
}
function refuseUnknown(reader, item, { near, otherwise, ...said }) {
    // It is compared with all of them: not for thousands that nobody reads.
    const isMany = reader.problems.length > limits/* limits */.Fy.problems;
    const fix = isMany ? otherwise : (0,suggest/* didYouMean */.a)(item.text, near, otherwise);
    reader.refuse(item, { code: 'UNKNOWN_VARIANT', ...said, fix });
}
/** The variant without suffix: as given, else the one called `all`, else the only one. */
function readDefault(reader, names) {
    const item = reader.text('default');
    const known = new Set(names);
    const name = item === null ? null : calledInSet(reader, item.text, known);
    if (item !== null && name !== null && !known.has(name))
        refuseDefault(reader, item, names);
    if (name !== null)
        return name;
    return names.includes('all') ? 'all' : names.length === 1 ? (names[0] ?? null) : null;
}
/** Of a set that the door names variants.yml knows nothing. */
function refuseDefault(reader, item, names) {
    if (!reader.fromDoor('variants') || reader.fromDoor('default')) {
        refuseOutside(reader, item, names);
        return;
    }
    const set = reader.named('variants');
    const other = reader.written('default', names[0] ?? 'all');
    refuseUnknown(reader, item, {
        what: `the default variant ${(0,quote/* quote */.h)(item.text)} is not among ${set}`,
        why: `these are ${(0,quote/* listNames */.Z)(names)}`,
        near: [],
        otherwise: `add ${item.text} to ${set}, or name another with ${other}`,
    });
}

;// CONCATENATED MODULE: ./build/src/config/bake-file/find-bake-files.js




/** bake's way to name a file of this machine beside a remote bake file; here every bake file is of this machine. */
const cwdPrefix = /^cwd:\/\//;
/** Null when one of them cannot be used, and why is collected. */
function findBakeFiles(reader, items) {
    const { cwd } = reader.raw;
    const paths = items.map((item) => findFile(reader, { ...item, text: item.text.replace(cwdPrefix, '') }));
    const found = paths.filter((path) => path !== null);
    if (found.length < paths.length)
        return null;
    const name = (path) => (0,external_node_path_.relative)(cwd, path).replaceAll('\\', '/');
    return {
        files: found.map(name),
        sources: found.filter((path) => !isOfRunner(reader, path)).map(name),
    };
}
function findFile(reader, item) {
    const path = reader.path(item);
    if (path === null)
        return null;
    // What variants.yml names comes with the sources, and has nothing to look for there.
    const isMade = reader.raw.temporary !== null && isOfRunner(reader, path) && !isFromFile(item);
    const isThere = isMade
        ? checkMade(reader, item, path)
        : lookAt(reader, item, { path, wanted: 'file', what: 'bake file', input: 'bake' }) !== null;
    return isThere ? path : null;
}
/** In the folder where steps of a job leave files for each other, as docker/metadata-action does, and not in the project. */
function isOfRunner({ raw }, path) {
    const isBelow = (folder) => folder !== null && folder !== undefined && folder !== '' && path.startsWith((0,external_node_path_.resolve)(folder) + external_node_path_.sep);
    return isBelow(raw.temporary ?? raw.env['RUNNER_TEMP']) && !isBelow(raw.workspace ?? raw.cwd);
}
function checkMade(reader, item, path) {
    const found = reader.raw.files.look(path);
    const problem = found?.kind === 'file' ? describeForbidden(reader, path, found.real) : notMade(path);
    if (problem !== null)
        reader.refuse(item, problem);
    return problem === null;
}
function notMade(path) {
    return {
        code: 'NOT_FOUND',
        what: `there is no bake file at ${path}`,
        fix: 'check that the step that makes it comes before this one, in the same job',
    };
}
/** Of the runner's own and of credentials (actions/checkout: git-credentials-….config) nothing is read, wherever links lead. */
function describeForbidden(reader, path, real) {
    const temporary = reader.raw.temporary ?? '';
    const what = `the bake file ${(0,quote/* quote */.h)(path)}`;
    if (!isInside(reader, real, temporary))
        return {
            code: 'OUTSIDE_WORKSPACE',
            what: `${what} is ${real}`,
            why: `in CI bake files are in the checkout or in ${temporary}, symbolic links followed`,
            fix: 'name the file itself',
        };
    const isBake = /\.(?:json|hcl|ya?ml)$/.test(real);
    if (isBake && !/[/\\](?:_runner_|_github_|_actions|\.git[/\\])/.test(real))
        return null;
    return {
        code: 'FORBIDDEN_FILE',
        what: `${what} is not read`,
        why: "the runner's own files and credentials are in that folder; of it only .json, .hcl, .yml and .yaml are taken",
        fix: 'name the file that a step made',
    };
}

;// CONCATENATED MODULE: ./build/src/config/bake-file/read-bake.js






/** Reads the bake files, with the words of buildx where it refuses them. */
async function readBake(reader) {
    const items = reader.items('bake');
    const [item] = items;
    if (item === undefined) {
        for (const name of ['bake-target', 'set'])
            refuseAlone(reader, name);
        return 'missing';
    }
    const { cwd, env, readBakeFile } = reader.raw;
    for (const name of replaced)
        refuseBoth(reader, name);
    const found = findBakeFiles(reader, items);
    const targets = reader.items('bake-target').map((target) => checkName(reader, target));
    if (found === null || targets.includes(null))
        return 'broken';
    const read = await readBakeFile({
        files: found.files,
        targets: targets.flatMap((target) => target ?? []),
        overrides: reader.items('set').map(({ text }) => text),
        env,
        cwd,
    });
    const problem = read.ok ? describeUnusable(reader, read.value) : explainRefusal(reader, read);
    if (read.ok && problem === null)
        return { ...read.value, item, files: found.sources };
    if (problem !== null)
        reader.refuse(item, problem);
    return 'broken';
}
/** buildx names what it does not know, and not what there is. */
function explainRefusal(reader, { problem, unknown }) {
    if (unknown === undefined)
        return problem;
    const { name, names } = unknown;
    const known = names.filter((one) => one !== 'default');
    const targets = reader.named('bake-target');
    if (unknown.kind === 'key')
        return { ...problem, fix: (0,suggest/* didYouMean */.a)(name, names, `the keys are ${names.join(', ')}`) };
    if (name === 'default' && reader.items('bake-target').length === 0)
        return {
            ...problem,
            why: `it has no group "default"; there are ${(0,quote/* listNames */.Z)(known) || 'no targets'}`,
            fix: `name targets or groups with ${targets}, or write a group "default"`,
        };
    return {
        ...problem,
        what: `the bake file has no target ${(0,quote/* quote */.h)(name)}`,
        why: `there are ${(0,quote/* listNames */.Z)(known) || 'none'}`,
        fix: (0,suggest/* didYouMean */.a)(name, known, `name one of these with ${targets}`),
    };
}
function describeUnusable(reader, { wanted, targets }) {
    if (wanted.length > 0)
        return (0,limits/* describeLargeSet */.$R)(Object.keys(targets).length, 'runs');
    return {
        code: 'BAKE_FILE',
        what: 'the bake file has no target to build',
        fix: `name targets or groups with ${reader.named('bake-target')}, or write a group "default"`,
    };
}
/** What a bake file says of its targets itself. */
const replaced = [
    ['variant-arg', 'args'],
    ['context', 'context'],
    ['file', 'dockerfile'],
    ['target', 'target'],
    ['build-contexts', 'contexts.<name>'],
    ['network', 'network'],
    ['add-hosts', 'extra-hosts.<host>'],
    ['shm-size', 'shm-size'],
    ['ulimit', 'ulimits'],
];
function refuseBoth(reader, [name, key]) {
    const [item] = reader.given(name);
    if (item === undefined || !besideBake(reader, name))
        return;
    reader.refuse(item, {
        code: 'CONFLICT',
        what: `${name} and bake cannot be used together`,
        why: 'each target of the bake file has its own',
        fix: `write it into the bake file, or add ${reader.written('set', `*.${key}=…`)}`,
    });
}
/** Given on the same side as the bake file, or over it: a bake file that the door names takes the place of what variants.yml says. */
function besideBake(reader, name) {
    return reader.fromDoor(name) || (reader.given(name).length > 0 && !reader.fromDoor('bake'));
}
function refuseAlone(reader, name) {
    const [item] = reader.given(name);
    if (item === undefined)
        return;
    reader.refuse(item, {
        code: 'CONFLICT',
        what: `${name} is given without bake`,
        why: 'it is about the targets of a bake file',
        fix: `name the file with ${reader.named('bake', item)}, or leave ${reader.named(name, item)} out`,
    });
}
/**
 * bake's own rule (buildx, `validateTargetName`), with its globs, and with the dots that names of compose services may have:
 * it reads `_` for them (`sanitizeTargetName`). An address here would be a bake file from elsewhere.
 */
function checkName(reader, item) {
    if (/^[\w*?[][\w.*?[\]^-]*$/.test(item.text))
        return item.text;
    reader.refuse(item, {
        code: 'BAKE_TARGET',
        what: `${(0,quote/* quote */.h)(item.text)} is not the name of a target`,
        why: 'a name is made of letters, digits, _ and -; * and ? stand for any of them',
        fix: 'name targets or groups of the bake file',
    });
    return null;
}
/** The targets asked for as a set of variants, with what variants.yml says of each. */
function bakeVariants(reader, { wanted, targets, item }, inFile) {
    const asked = new Set(wanted);
    const known = new Map((inFile ?? []).map((variant) => [(0,bake_file/* targetName */.je)(variant.name.text), variant]));
    for (const { name } of reader.fromDoor('bake') ? [] : known.values())
        if (!asked.has((0,bake_file/* targetName */.je)(name.text)))
            refuseUnknown(reader, name, {
                what: `variant ${(0,quote/* quote */.h)(name.text)} is not a target of the bake file`,
                why: `its targets are ${(0,quote/* listNames */.Z)(wanted)}`,
                near: wanted,
                otherwise: 'name it as the target is named',
            });
    const [door] = reader.raw.values.get('variants') ?? [];
    if (door !== undefined)
        reader.refuse(door, {
            code: 'CONFLICT',
            what: 'variants and bake cannot be used together',
            why: 'the targets of the bake file are the variants',
            fix: `choose with ${reader.named('bake-target')} (the whole set) or ${reader.named('variant')} (a selection)`,
        });
    return wanted.map((name) => {
        const where = `target ${name} of ${item.text}`;
        const { platforms } = targets[name] ?? {};
        const own = Array.isArray(platforms) ? platforms : [];
        const items = own.flatMap((text) => (typeof text === 'string' ? [{ text, where, whole: true }] : []));
        const { values = new Map(), tests = null } = known.get(name) ?? {};
        return {
            name: { text: name, where },
            tests,
            values: items.length > 0 && !values.has('platforms') ? new Map([...values, ['platforms', items]]) : values,
        };
    });
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./build/src/text/secret-forms.js
var secret_forms = __webpack_require__(83907);
;// CONCATENATED MODULE: ./build/src/config/request/hide-secrets.js

/** Tells the door what is never to be shown: from here on, in errors, too. False for what is too short to be hidden. */
function hideSecret({ raw }, secret) {
    if (secret == null || secret.length === 0)
        return true;
    raw.hide?.(secret);
    return secret.length >= secret_forms/* shortestSecret */.bs;
}
/** The value of a variable of the environment. */
function hideVariable(reader, name) {
    return hideSecret(reader, Object.hasOwn(reader.raw.env, name) ? reader.raw.env[name] : null);
}
/** What a file holds. */
function hideFile(reader, path) {
    return hideSecret(reader, reader.raw.files.look(path)?.kind === 'file' ? reader.raw.files.read(path) : null);
}

;// CONCATENATED MODULE: ./build/src/config/request/secret-lines.js

/**
 * Secrets by value, one an item. Where a value of several lines was given without quotes, its second line is an item, too: that
 * is told once for each secret, by the id in front of it and without a word of the value.
 */
function readSecretItems(reader) {
    const kept = [];
    let refused = false;
    for (const item of reader.items('secrets')) {
        const before = kept.at(-1);
        if (before === undefined || !isStray(item.text)) {
            kept.push(item);
            refused = false;
        }
        else {
            if (!refused)
                refuseStray(reader, before);
            refused = true;
        }
    }
    return kept;
}
/** A line without `=`; or one of base64, where `=` stands at the end, and which no name is like. */
function isStray(text) {
    if (!text.includes('='))
        return true;
    return (/^[A-Za-z0-9+/]{16,}={1,2}\s*$/.test(text) && /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text));
}
function refuseStray(reader, { text, where }) {
    const id = text.slice(0, text.indexOf('=')).trim();
    const named = text.includes('=') && /^\w[\w./-]{0,63}$/.test(id) ? ` of the secret ${(0,quote/* quote */.h)(id)}` : '';
    reader.refuse({ where }, {
        code: 'BAD_SECRET',
        what: `a line after the value${named} has no id`,
        why: 'without quotes each line is a secret of its own; what stands there is not shown, since it may be part of the value',
        fix: 'put id and value in double quotes, all lines of it, and write "" for a quote in them',
    });
}

;// CONCATENATED MODULE: ./build/src/config/request/read-secrets.js




/** No character that means something in a CSV value of buildx, and none that starts an option. */
const idPattern = /^\w[\w./-]*$/;
const variablePattern = /^[A-Za-z_]\w*$/;
/**
 * All secrets, each by where its value is. Ids come once; files and variables must be there. What is said of an item never quotes
 * it: where a name or a path is wanted, the value itself may have been given, and a line of a value in the place of an id.
 */
function readSecrets(reader, context) {
    const collector = new SecretCollector(reader);
    for (const item of readSecretItems(reader))
        collector.addInline(item);
    for (const item of reader.items('secret-envs'))
        collector.add(item, splitKey(item), 'env');
    for (const item of reader.items('secret-files'))
        collector.add(item, splitKey(item), 'file');
    for (const item of reader.items('secret'))
        collector.addBuildxSpelling(item);
    collector.addToken(context);
    const { secrets, environment, short } = collector;
    return { secrets, environment: Object.fromEntries(environment), short };
}
function splitKey(item) {
    const at = item.text.indexOf('=');
    return at < 0
        ? { id: item.text.trim(), value: null }
        : { id: item.text.slice(0, at).trim(), value: item.text.slice(at + 1) };
}
class SecretCollector {
    secrets = [];
    environment = new Map();
    short = [];
    #reader;
    constructor(reader) {
        this.#reader = reader;
    }
    addInline(item) {
        const { id, value } = splitKey(item);
        this.#note(id, hideSecret(this.#reader, value ?? item.text));
        if (value === null)
            this.#refuseForm(item, 'secrets', 'id=value; for several lines, put all of it in double quotes');
        else if (this.#checkId(item, id))
            this.#carry(id, value);
    }
    add(item, { id, value }, kind) {
        if (value === null || value === '')
            this.#refuseForm(item, `secret-${kind}s`, kind === 'env' ? 'id=VARIABLE' : 'id=path');
        else if (this.#checkId(item, id))
            this.#addSource({ ...item, text: value }, id, kind);
    }
    /** `id=npm,src=./.npmrc`, `id=npm,env=NPM_TOKEN`, `id=NPM_TOKEN` (moby/buildkit, `build.parseSecret`). */
    addBuildxSpelling(item) {
        const fields = new Map(item.text.split(',').map((part) => splitPart(part)));
        const [id, type] = [fields.get('id') ?? '', fields.get('type')];
        const path = fields.get('src') ?? fields.get('source');
        const env = fields.get('env') ?? (type === 'env' ? path : undefined);
        const unknown = [...fields.keys()].find((key) => !['id', 'type', 'src', 'source', 'env'].includes(key));
        if (unknown !== undefined || item.text.includes('"'))
            this.#refuseForm(item, 'secret', 'id=name,src=path or id=name,env=VARIABLE');
        else if (!this.#checkId(item, id))
            return;
        else if (env !== undefined)
            this.#addSource({ ...item, text: env }, id, 'env');
        else if (path !== undefined)
            this.#addSource({ ...item, text: path }, id, 'file');
        else
            this.#addSource({ ...item, text: id }, id, this.#isSet(id) ? 'env' : 'file');
    }
    /** As build-push-action: only for a Git context in the workflow's own repository, so that no other host sees the token. */
    addToken(context) {
        const token = this.#reader.text('github-token');
        const { url } = this.#reader.raw.source;
        if (token === null || url === null || !`${context}#`.startsWith(url))
            return;
        if (!/^[#./:]/.test(`${context}#`.slice(url.length)))
            return;
        hideSecret(this.#reader, token.text);
        if (!this.secrets.some(({ id }) => id.startsWith('GIT_AUTH_TOKEN')))
            this.#carry('GIT_AUTH_TOKEN', token.text);
    }
    #carry(id, value) {
        const name = `BUILD_VARIANTS_SECRET_${this.environment.size + 1}`;
        this.environment.set(name, value);
        this.secrets.push({ id, kind: 'env', name });
    }
    #addSource(item, id, kind) {
        if (kind === 'env') {
            if (!this.#checkVariable(item, id))
                return;
            this.#note(id, hideVariable(this.#reader, item.text));
            this.secrets.push({ id, kind, name: item.text });
            return;
        }
        const path = this.#checkFile(item, id);
        if (path === null)
            return;
        this.#note(id, hideFile(this.#reader, path));
        this.secrets.push({ id, kind, path });
    }
    #note(id, hidden) {
        if (!hidden)
            this.short.push(id);
    }
    #isSet(name) {
        return Object.hasOwn(this.#reader.raw.env, name) && this.#reader.raw.env[name] !== undefined;
    }
    #checkId(item, id) {
        const twice = this.secrets.some((secret) => secret.id === id);
        if (idPattern.test(id) && !twice)
            return true;
        this.#reader.refuse(item, {
            code: twice ? 'GIVEN_TWICE' : 'BAD_SECRET',
            what: twice
                ? `the secret ${(0,quote/* quote */.h)(id)} is listed twice`
                : 'what stands before "=" is not the id of a secret',
            ...(!twice && {
                why: 'an id is made of letters, digits and _ . / -; it may be part of a value, and is not shown',
            }),
            fix: twice
                ? 'keep one'
                : 'write for example npm_token=…; put a value of several lines in double quotes, all of it',
        });
        return false;
    }
    #checkVariable(item, id) {
        const valid = variablePattern.test(item.text);
        if (valid && this.#isSet(item.text))
            return true;
        this.#reader.refuse(item, {
            code: valid ? 'SECRET_NOT_SET' : 'BAD_SECRET',
            what: `the secret ${(0,quote/* quote */.h)(id)} names ${valid ? 'a variable that is not set' : 'no variable'}`,
            why: 'what was given is not shown: it may be the value itself',
            fix: `set the variable for this step, and write ${id}=VARIABLE, its name`,
        });
        return false;
    }
    /** Files that hold credentials of the runner itself are never what is meant, and what an attacker would ask for. */
    #checkFile(item, id) {
        const reader = this.#reader;
        const path = resolveSecret(reader, item);
        const found = path === null ? null : reader.raw.files.look(path);
        const reason = found?.kind !== 'file'
            ? { code: 'NOT_FOUND', why: found === null ? missingWhy : `${found.real} is a ${found.kind}` }
            : /[,"\r\n]/.test(path ?? '')
                ? { code: 'BAD_SECRET', why: 'its path holds a comma, a quote or a line break' }
                : { code: 'FORBIDDEN_FILE', why: read_secrets_describeForbidden(reader, found.real) };
        if (reason.why === null)
            return path;
        const { code, why } = reason;
        reader.refuse(item, {
            code,
            what: `the secret ${(0,quote/* quote */.h)(id)} cannot be read from the file that it names`,
            why,
            fix: `write ${id}=path`,
        });
        return null;
    }
    #refuseForm(item, input, form) {
        this.#reader.refuse(item, {
            code: 'BAD_SECRET',
            what: `an item of ${input} cannot be read`,
            fix: `write ${form}`,
        });
    }
}
/** Absolute; null for what can be no path. */
function resolveSecret({ raw }, { text, base }) {
    return text.startsWith('-') || /[\r\n]/.test(text) ? null : (0,external_node_path_.resolve)(base ?? raw.cwd, text);
}
const missingWhy = 'there is no such file; what was given is not shown: it may be the value itself';
function splitPart(part) {
    const at = part.indexOf('=');
    return at < 0 ? [part.trim(), ''] : [part.slice(0, at).trim().toLowerCase(), part.slice(at + 1)];
}
/** Why this file, links followed, is never a secret of a build; null for all others. */
function read_secrets_describeForbidden({ raw }, real) {
    const { temporary, files } = raw;
    if (real.split(external_node_path_.sep).includes('.git'))
        return `${real} is part of a Git directory, which holds credentials`;
    if (temporary === null || !isBelow(real, files.look(temporary)?.real ?? temporary))
        return null;
    return `${real} is in the runner's own folder, which holds credentials`;
}
function isBelow(path, folder) {
    const way = (0,external_node_path_.relative)(folder, path);
    return way !== '' && !(0,external_node_path_.isAbsolute)(way) && way.split(/[/\\]/)[0] !== '..';
}

;// CONCATENATED MODULE: ./build/src/config/request/read-ssh.js

/**
 * `default`, `id`, `id=path[,path]` (moby/buildkit, `build.ParseSSH`): sockets and keys must be there, or an agent running. An item
 * is not quoted: a key itself may have been given.
 */
function readSsh(reader) {
    return reader.items('ssh').flatMap((item) => {
        const { id, value } = splitKey(item);
        if (!/^\w[\w.-]*$/.test(id) || value === '' || item.text.includes('"')) {
            reader.refuse(item, {
                code: 'BAD_SSH',
                what: 'an item of ssh cannot be read',
                why: 'it is not shown: it may be a key itself',
                fix: 'write default or id=path',
            });
            return [];
        }
        if (value === null)
            return askAgent(reader, item) ? [id] : [];
        const paths = value.split(',').map((text) => findKey(reader, { ...item, text }));
        return [`${id}=${paths.join(',')}`];
    });
}
function askAgent(reader, item) {
    const agent = reader.raw.env.SSH_AUTH_SOCK;
    if (agent !== undefined && agent !== '')
        return true;
    reader.refuse(item, {
        code: 'NO_SSH_AGENT',
        what: 'an item of ssh needs an agent, and none is running',
        why: 'SSH_AUTH_SOCK is not set',
        fix: 'start ssh-agent, or write id=path, the path of a key',
    });
    return false;
}
function findKey(reader, item) {
    const path = resolveSecret(reader, item);
    if (path !== null && reader.raw.files.look(path) !== null)
        return path;
    reader.refuse(item, {
        code: 'NOT_FOUND',
        what: 'an item of ssh names no key or socket that is there',
        why: 'it is not shown: it may be a key itself',
        fix: 'write id=path, and check the path',
    });
    return '';
}

// EXTERNAL MODULE: ./build/src/config/request/sizes.js
var sizes = __webpack_require__(11176);
;// CONCATENATED MODULE: ./build/src/config/request/read-build.js








/** Everything that all cells share. Secrets are read apart, for their values go another way. */
function readBuild(reader, context) {
    const shm = reader.text('shm-size');
    const allow = readMatching(reader, 'allow', allowRule);
    return {
        context: context.context,
        file: context.file,
        target: readTarget(reader, context),
        buildArgs: toRecord(readBuildArgs(reader, reader.items('build-args'))),
        buildContexts: readBuildContexts(reader),
        ssh: readSsh(reader),
        network: readNetwork(reader, allow),
        addHosts: readHosts(reader),
        noCache: reader.flag('no-cache'),
        noCacheFilters: readMatching(reader, 'no-cache-filters', stageRule),
        pull: reader.flag('pull'),
        shmSize: shm === null ? null : reader.take((0,sizes/* parseMemory */.P)(shm.text), shm),
        ulimits: readMatching(reader, 'ulimit', ulimitRule),
        allow,
        provenance: readAttestation(reader, 'provenance', [
            'mode',
            'version',
            'builder-id',
            'inline-only',
            'reproducible',
            'disabled',
        ]),
        sbom: readAttestation(reader, 'sbom', ['generator', 'disabled']),
        maxParallel: readMaxParallel(reader),
        failFast: reader.flag('fail-fast'),
    };
}
/** With more than a hundred builds at once BuildKit loses some ("no such job"); as many as by default it holds anywhere. */
const defaultMaxParallel = 32;
function readMaxParallel(reader) {
    const item = reader.text('max-parallel');
    if (item === null)
        return defaultMaxParallel;
    const number = /^\d{1,3}$/.test(item.text) ? Number(item.text) : 0;
    if (number === 0)
        reader.refuse(item, {
            code: 'BAD_NUMBER',
            what: `max-parallel ${(0,quote/* quote */.h)(item.text)} is not a number of images`,
            why: 'it is a whole number from 1 to 999',
            fix: `write for example 8, or leave ${reader.named('max-parallel')} out`,
        });
    return number;
}
/** `KEY=value`; `KEY` alone is the environment's, and left out where that has none, as docker does. Not in the file: it is others' text. */
function readBuildArgs(reader, items) {
    const { env } = reader.raw;
    return readPairs(reader, items, {
        name: 'build-args',
        key: /^[A-Za-z_][\w.-]*$/,
        example: 'KEY=value',
        alone: (key, item) => (isFromFile(item) ? null : Object.hasOwn(env, key) ? env[key] : undefined),
    });
}
function readTarget(reader, { dockerfile }) {
    const item = reader.text('target');
    if (item !== null)
        checkTarget(reader, item, dockerfile);
    return item?.text ?? null;
}
/** BuildKit finds a target by name, without regard to case, and not by number. */
function checkTarget(reader, item, dockerfile) {
    if (!stageRule.pattern.test(item.text)) {
        reader.refuse(item, read_build_describeBad(item.text, stageRule));
        return;
    }
    if (dockerfile === null || !(0,read_dockerfile/* isCertain */.te)(dockerfile))
        return;
    const stages = dockerfile.stages.flatMap(({ name }) => name ?? []);
    if (stages.includes(item.text.toLowerCase()))
        return;
    const best = (0,suggest/* suggest */.Z)(item.text, stages);
    reader.refuse(item, {
        code: 'UNKNOWN_STAGE',
        what: `the Dockerfile has no stage ${(0,quote/* quote */.h)(item.text)}`,
        ...(stages.length > 0 && { why: `its stages are ${stages.join(', ')}` }),
        fix: best === null ? 'name a stage in it: FROM … AS name' : `did you mean ${(0,quote/* quote */.h)(best)}?`,
    });
}
function readNetwork(reader, allow) {
    const network = reader.choice('network');
    const item = reader.text('network');
    if (network === 'host' && item !== null && !allow.includes('network.host'))
        reader.refuse(item, {
            code: 'NOT_ALLOWED',
            what: 'network is host, and nothing allows that',
            why: "RUN steps would reach everything that the builder's machine reaches",
            fix: `add ${reader.written('allow', 'network.host')}`,
        });
    return network;
}
const stageRule = {
    code: 'BAD_STAGE',
    pattern: /^\w[\w.-]*$/,
    what: "a stage's name",
    fix: 'write the name after AS',
};
const allowRule = {
    code: 'BAD_RIGHT',
    pattern: /^(?:network\.host|security\.insecure|device(?:=[\w./:=-]+)?|ssh|fs\.read=[^\p{Cc}]+)$/u,
    what: 'a right that can be given',
    fix: 'write network.host, security.insecure or device; for a bake file also ssh or fs.read=folder',
};
/** docker/go-units, `ulimit.go`. */
const ulimitRule = {
    code: 'BAD_ULIMIT',
    pattern: /^(?:core|cpu|data|fsize|locks|memlock|msgqueue|nice|nofile|nproc|rss|rtprio|rttime|sigpending|stack)=(?:-1|\d{1,15})(?::(?:-1|\d{1,15}))?$/,
    what: 'a limit',
    fix: 'write name=soft or name=soft:hard, for example nofile=1024:2048',
};
function readMatching(reader, name, rule) {
    const items = reader.items(name);
    for (const item of items)
        if (!rule.pattern.test(item.text))
            reader.refuse(item, read_build_describeBad(item.text, rule));
    return items.map((item) => item.text);
}
function read_build_describeBad(text, rule) {
    return { code: rule.code, what: `${(0,quote/* quote */.h)(text)} is not ${rule.what}`, fix: rule.fix };
}
/**
 * `host:ip` or `host=ip`, with IPv6 in brackets or not; gives `host:ip`. One address for each host: bake's extra hosts are
 * a map (buildx, bake.go, `ExtraHosts`).
 */
function readHosts(reader) {
    const seen = new Map();
    return reader.items('add-hosts').flatMap((item) => {
        const at = item.text.includes('=') ? item.text.indexOf('=') : item.text.indexOf(':');
        const host = item.text.slice(0, Math.max(0, at));
        const address = item.text.slice(at + 1).replace(/^\[(.*)\]$/, '$1');
        const valid = /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(host) && ((0,external_node_net_.isIP)(address) > 0 || address === 'host-gateway');
        if (!valid)
            reader.refuse(item, {
                code: 'BAD_HOST',
                what: `${(0,quote/* quote */.h)(item.text)} is not host:ip`,
                fix: 'write for example db:10.0.0.5',
            });
        const before = seen.get(host) ?? address;
        if (before !== address)
            reader.refuse(item, {
                code: 'HOST_GIVEN_TWICE',
                what: `the host ${(0,quote/* quote */.h)(host)} has two addresses, ${before} and ${address}`,
                why: 'buildx bake takes one address for each host',
                fix: 'give the host once',
            });
        seen.set(host, address);
        return valid ? [`${host}:${address}`] : [];
    });
}
/** `true`, `false`, `max`/`min` for provenance, or attributes, each from a closed list and without what CSV would split at. */
function readAttestation(reader, name, keys) {
    const item = reader.text(name);
    if (item === null)
        return null;
    if (/^(?:true|false)$/i.test(item.text))
        return item.text.toLowerCase();
    const parts = item.text.split(',').map((part) => part.split('='));
    const fine = parts.every(([key = '', value, more]) => keys.includes(key) && more === undefined && isAtom(value));
    const mode = parts.find(([key]) => key === 'mode')?.[1];
    if (fine && (mode === undefined || mode === 'min' || mode === 'max'))
        return item.text;
    reader.refuse(item, {
        code: 'BAD_ATTESTATION',
        what: `${name} is ${(0,quote/* quote */.h)(item.text)}`,
        why: `it is true, false or key=value with ${keys.join(', ')}`,
        fix: name === 'sbom' ? 'write true' : 'write true, false or mode=max',
    });
    return null;
}
function isAtom(value) {
    return value !== undefined && /^[\w./:@+-]+$/.test(value);
}

;// CONCATENATED MODULE: ./build/src/config/request/read-checks.js


/** What is checked of the images that were built. */
function readChecks(reader) {
    const limit = reader.text('foreign-programs-limit');
    return {
        programs: {
            foreign: (reader.choice('foreign-programs') ?? 'error'),
            allowed: readPatterns(reader, reader.items('foreign-programs-allow')),
            layerLimit: (limit === null ? null : reader.take((0,sizes/* parseSize */.D)(limit.text), limit)) ?? 0,
        },
        dockerfile: (reader.choice('checks') ?? 'warn'),
        timeBudgetFails: reader.flag('time-budget-fails'),
    };
}
/** Longest pattern, characters: no path is longer. */
const longest = 4096;
function readPatterns(reader, items) {
    return items.flatMap((item) => {
        const pattern = item.text.replace(/^\/+/, '');
        const names = pattern.split('/');
        const fine = pattern.length <= longest &&
            names.every((name) => !['', '.', '..'].includes(name) && (name === '**' || !name.includes('**')));
        if (fine)
            return [pattern];
        reader.refuse(item, {
            code: 'BAD_PATTERN',
            what: `${(0,quote/* quote */.h)(item.text)} is not a pattern of paths`,
            why: 'it is names between single slashes, with * and ? for characters and ** alone for any folders',
            fix: 'write for example opt/tools/** or **/*.node',
        });
        return [];
    });
}

// EXTERNAL MODULE: ./build/src/config/request/read-comment.js
var read_comment = __webpack_require__(94336);
;// CONCATENATED MODULE: ./build/src/config/request/read-builder.js



/** Which BuildKit is to do it, or what one of our own should be like. */
function readBuilder(reader) {
    const endpoint = reader.text('endpoint');
    const driver = reader.choice('driver') ?? 'docker-container';
    const setting = settings.flatMap((name) => reader.given(name)).at(0);
    return {
        name: readName(reader, setting),
        own: setting !== undefined,
        driver: endpoint === null || reader.given('driver').length > 0
            ? checkDriver(reader, driver, endpoint)
            : 'remote',
        driverOpts: readDriverOptions(reader),
        buildkitdConfigInline: reader.text('buildkitd-config-inline')?.text ?? null,
        endpoint: endpoint === null ? null : checkEndpoint(reader, endpoint),
        binfmtImage: readBinfmtImage(reader),
        ephemeral: reader.raw.ephemeral,
    };
}
/** What makes a builder of our own what it is: one that exists has its own. */
const settings = ['driver', 'endpoint', 'driver-opts', 'buildkitd-config-inline'];
function readName(reader, setting) {
    const item = reader.text('builder');
    if (item === null)
        return null;
    // Of what the environment says and what was asked for, the latter holds.
    if (setting !== undefined && item.where === input_reader/* builderVariable */.kj)
        return null;
    // buildx, `store.ValidateName`; docker contexts are builders, too, and may have "+" and "@".
    if (!/^[A-Za-z0-9][\w.+@-]*$/.test(item.text))
        reader.refuse(item, {
            code: 'BAD_BUILDER',
            what: `${(0,quote/* quote */.h)(item.text)} is not a builder's name`,
            fix: 'see docker buildx ls',
        });
    if (setting !== undefined)
        reader.refuse(setting, {
            code: 'CONFLICT',
            what: `builder is ${(0,quote/* quote */.h)(item.text)}, and there are settings for one of our own`,
            why: `a builder that exists keeps its own; ${settings.join(', ')} are for one that is made`,
            fix: `leave ${reader.named('builder')} or those settings out`,
        });
    return item.text;
}
function checkDriver(reader, driver, endpoint) {
    if ((driver === 'remote') !== (endpoint !== null))
        reader.refuse(reader.text('driver') ?? { where: 'driver' }, {
            code: 'ENDPOINT_AND_DRIVER',
            what: endpoint === null
                ? 'driver is remote, and there is no endpoint'
                : `driver is ${driver}, and there is an endpoint`,
            why: 'an endpoint is for the driver remote, and that needs one',
            fix: endpoint === null
                ? `add ${reader.written('endpoint', 'tcp://host:1234')}`
                : `leave ${reader.named('driver')} or ${reader.named('endpoint')} out`,
        });
    return driver;
}
/** What BuildKit's client can dial (moby/buildkit, `client/connhelper`). */
const endpointPattern = /^(?:tcp|unix|ssh|docker-container|podman-container|nerdctl-container|kube-pod):\/\/[^\s,"]+$/;
function checkEndpoint(reader, item) {
    if (!endpointPattern.test(item.text))
        reader.refuse(item, {
            code: 'BAD_ENDPOINT',
            what: `${(0,quote/* quote */.h)(item.text)} is not the address of a BuildKit`,
            fix: 'write for example tcp://host:1234 or unix:///run/buildkit/buildkitd.sock',
        });
    return item.text;
}
/** Each ready for `--driver-opt`, which is CSV: one with a comma is put in quotes. */
function readDriverOptions(reader) {
    return reader.items('driver-opts').flatMap((item) => {
        const text = item.text.replace(/^"(.*)"$/, '$1');
        if (/^[a-z][\w.-]*=[^"\r\n]*$/i.test(text))
            return [text.includes(',') ? `"${text}"` : text];
        reader.refuse(item, {
            code: 'BAD_PAIR',
            what: `${(0,quote/* quote */.h)(item.text)} is not a driver option`,
            fix: 'write key=value, without quotes in it',
        });
        return [];
    });
}
function readBinfmtImage(reader) {
    const item = reader.text('binfmt-image');
    const image = item === null ? null : reader.take((0,model_reference/* parseReference */.F2)(item.text), item);
    if (item !== null && image !== null && image.digest === undefined)
        reader.refuse(item, {
            code: 'NOT_PINNED',
            what: `binfmt-image ${(0,quote/* quote */.h)(item.text)} has no digest`,
            why: 'it is run with all rights of the machine',
            fix: 'write image:tag@sha256:…',
        });
    return item?.text ?? null;
}
function readInsecureRegistries(reader) {
    return reader.items('insecure-registries').flatMap((item) => {
        if (/^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9a-fA-F:]+\])(?::\d{1,5})?$/.test(item.text))
            return [item.text];
        reader.refuse(item, {
            code: 'BAD_REGISTRY',
            what: `${(0,quote/* quote */.h)(item.text)} is not a registry's host`,
            fix: 'write host or host:port, without https:// and path',
        });
        return [];
    });
}

// EXTERNAL MODULE: ./build/src/files/output-folder.js
var output_folder = __webpack_require__(40417);
;// CONCATENATED MODULE: ./build/src/config/request/read-output.js





/** What becomes of the images; push, load and test-only exclude each other. */
function readOutput(reader, hasName) {
    const { outDirectory, usable } = readOutDirectory(reader);
    const asked = ['push', 'load', 'test-only'].filter((name) => reader.flag(name));
    const [first, ...others] = asked;
    const last = others.at(-1);
    if (last !== undefined)
        reader.refuse(reader.text(last) ?? { where: last }, {
            code: 'CONFLICT',
            what: `${asked.slice(0, -1).join(', ')} and ${last} cannot be used together`,
            why: 'push publishes, load fills the local Docker, test-only keeps nothing',
            fix: 'keep one of them; run twice for both, the second time is quick',
        });
    const nameless = hasName ? null : withoutName(reader, first);
    if (first !== undefined && nameless !== null)
        reader.refuse(reader.text(first) ?? { where: first }, nameless);
    if (first === 'push')
        return { output: { kind: 'push' }, outDirectory };
    if (first === 'load')
        return { output: { kind: 'load' }, outDirectory };
    if (first !== undefined)
        return { output: { kind: 'none' }, outDirectory };
    if (usable)
        checkContent(reader, outDirectory);
    return { output: { kind: 'layout', directory: outDirectory }, outDirectory };
}
function withoutName(reader, asked) {
    const isCli = reader.raw.door === 'cli';
    if (asked === 'push')
        return {
            code: 'NO_IMAGES',
            what: 'push has nowhere to push to',
            fix: isCli
                ? 'add --images ghcr.io/acme/worker, or set $IMAGE_NAME'
                : 'add images: ghcr.io/${{ github.repository }}',
        };
    if (asked !== 'load')
        return null;
    return {
        code: 'NO_IMAGES',
        what: 'load needs a name for the images',
        why: 'Docker finds an image again by its name',
        fix: `${isCli ? 'add --images worker, or set $IMAGE_NAME' : 'add images: worker'}; no registry is asked`,
    };
}
function readOutDirectory(reader) {
    const item = reader.text('output') ?? { text: 'out', where: input_reader/* byDefault */.Ri };
    const path = (0,external_node_path_.resolve)(reader.raw.cwd, item.text);
    const why = describeBadOutput(reader, item.text, path);
    if (why !== null)
        reader.refuse(item, {
            code: 'BAD_OUTPUT',
            what: `output ${(0,quote/* quote */.h)(item.text)} cannot be the folder for the results`,
            why,
            fix: 'name a folder of its own, where this user may write: out',
        });
    // What is wrong with its name is told once.
    return { outDirectory: why === null ? path : (0,external_node_path_.resolve)(reader.raw.cwd, 'out'), usable: why === null };
}
function describeBadOutput(reader, text, path) {
    const { files, cwd, builds } = reader.raw;
    const kind = files.look(path)?.kind ?? 'directory';
    if (/^-|^type=|[\r\n]/.test(text))
        return 'it is a folder here; push and load say where else images go';
    if (kind !== 'directory')
        return 'there is a file of that name';
    if (!/^\.\.(?:[/\\]|$)/.test((0,external_node_path_.relative)(path, cwd)))
        return 'it is, or holds, the working directory, and results would mix with sources';
    return builds ? read_output_describeUnusable(files, path) : null;
}
/** What the kernel shows as files. There Node's recursive mkdir may never end. /dev/shm is memory, and fine. */
const kernelFolders = /^\/(?:proc|sys|dev(?!\/shm\/))(?:\/|$)/;
/** Can the folder be written, or made in the nearest folder that is there? */
function read_output_describeUnusable(files, path) {
    const at = nearestExisting(files, path);
    const found = files.look(at);
    if (found !== null && kernelFolders.test((0,external_node_path_.join)(found.real, (0,external_node_path_.relative)(at, path))))
        return 'the kernel keeps that place, not a disk';
    if (found?.kind !== 'directory')
        return `${at} is not a folder`;
    return files.mayWrite(at) ? null : `this user may not write to ${at}`;
}
/** What is in it already, where a layout is to be written. Also asked by the registry room, just before it writes. */
function checkContent(reader, directory) {
    const { files } = reader.raw;
    if (!reader.raw.builds || files.look(directory)?.kind !== 'directory')
        return;
    const names = files.list(directory);
    const index = files.read((0,external_node_path_.join)(directory, 'index.json'));
    const content = names === null ? null : { names, index: index && new TextDecoder().decode(index) };
    const why = content === null ? 'it is not a folder that can be read' : (0,output_folder/* foreignContent */.IF)(content);
    const item = reader.text('output') ?? { where: input_reader/* byDefault */.Ri };
    if (why !== null)
        reader.refuse(item, (0,output_folder/* outputNotOurs */.Cn)(directory, why));
}

;// CONCATENATED MODULE: ./build/src/config/request/read-platforms.js


/** Reads platforms; `$(uname -m)`, which no shell has replaced, means this machine's. Each at most once. */
function readPlatforms(reader, items) {
    const found = new Map();
    const { local } = reader.raw;
    const architecture = local.slice(local.indexOf('/') + 1);
    for (const item of items) {
        const text = item.text.trim().replace(/\$\(uname -m\)|`uname -m`/, architecture);
        const platform = reader.take((0,model_platform/* parsePlatform */.FL)(text, local), item);
        if (platform === null)
            continue;
        const before = found.get(platform);
        if (before !== undefined)
            reader.refuse(item, {
                code: 'DUPLICATE_PLATFORM',
                what: `platform ${(0,quote/* quote */.h)(item.text)} is listed twice`,
                ...(before.text !== item.text && { why: `${(0,quote/* quote */.h)(before.text)} is ${platform}, too` }),
                fix: 'keep one',
            });
        found.set(platform, item);
    }
    return [...found.keys()];
}

;// CONCATENATED MODULE: ./build/src/config/request/secret-values.js


/** What a door must mask before it prints anything: every inline secret, whole and line by line, and what caches and contexts are opened with. */
function secretValues(request) {
    const values = [
        ...Object.values(request.secretEnvironment),
        ...cacheSecrets(request.cache),
        ...(0,address/* contextQueries */.G)(request),
    ];
    // Short lines are braces and the like: masking them would hide half of every log.
    const lines = values
        .flatMap((value) => value.split(/\r?\n/).map((line) => line.trim()))
        .filter((line) => line.length > 3);
    return [...new Set([...values.filter((value) => value.trim() !== ''), ...lines])];
}
/** Attributes of BuildKit's cache backends that open them: token, ghtoken, secret_access_key, session_token, account_key … */
const secretName = /token|secret|password|_key(?:_id)?$|^sas/;
/** Addresses with a login or a signature (SAS) in them. */
const secretAddress = /^[a-z+]+:\/\/[^/]*@|[?&]sig=/i;
function cacheSecrets({ options, from, to }) {
    const fields = [
        ...Object.entries(options),
        ...[...from, ...to].flatMap((entry) => (0,csv/* readCsv */.Nb)(entry) ?? []),
    ];
    return fields
        .filter(([key, value]) => secretName.test(key) || secretAddress.test(value))
        .map(([, value]) => value);
}

;// CONCATENATED MODULE: ./build/src/config/bake-file/bake-paths.js








/**
 * A target with absolute local paths, each checked as the inputs of that name are. A bake file is part of the
 * repository: what it asks for beyond the working directory, an SSH agent and rights of BuildKit need the door's `allow`, as bake
 * itself asks for `--allow` (buildx, bake/entitlements.go).
 */
function readBakePaths(asking, target) {
    for (const right of textsOf(target['entitlements']))
        checkRight(asking, right);
    const { context, remote } = readMain(asking, target);
    const inline = target['dockerfile-inline'] !== undefined;
    return {
        ...target,
        context,
        // buildx prints a name beside an inline one, too, and does not look for it.
        ...(!inline && { dockerfile: readDockerfilePath(asking, target, remote ? null : context) }),
        ...(isMap(target['contexts']) && { contexts: readContexts(asking, target['contexts']) }),
        ...(isList(target['secret']) && { secret: target['secret'].map((one) => readSecret(asking, one)) }),
        ...(isList(target['ssh']) && { ssh: target['ssh'].map((one) => bake_paths_readSsh(asking, one)) }),
    };
}
function readMain({ reader, item }, target) {
    const text = textOf(target['context']) ?? '.';
    if (!isElsewhere(text))
        return { context: readLocal({ reader, item }, text, 'directory'), remote: false };
    allowRemote(reader, { ...item, text });
    return { context: text, remote: true };
}
/** Relative to the context; `cwd://` to the working directory. In a remote context it stays as it is. */
function readDockerfilePath(asking, target, context) {
    const text = textOf(target['dockerfile']) ?? 'Dockerfile';
    if (isElsewhere(text)) {
        allowRemote(asking.reader, { ...asking.item, text });
        return text;
    }
    if (text.startsWith(bake_paths_cwdPrefix))
        return readLocal(asking, text, 'file');
    return context === null ? text : readLocal(asking, (0,external_node_path_.resolve)(context, text), 'file');
}
/** The working directory, for those who build from a remote bake file. */
const bake_paths_cwdPrefix = 'cwd://';
function isElsewhere(text) {
    return isRemote(text) && !text.startsWith(bake_paths_cwdPrefix);
}
function readContexts(asking, contexts) {
    return Object.fromEntries(Object.entries(contexts).flatMap(([name, value]) => typeof value === 'string' ? [[name, readNamed(asking, value)]] : []));
}
function readNamed(asking, text) {
    if ((0,bake_file/* linkedTarget */.No)(text) !== null || text.startsWith('docker-image://'))
        return text;
    const [, folder, version = ''] = layoutPattern.exec(text) ?? [];
    if (folder !== undefined)
        return `oci-layout://${readLocal(asking, folder, 'directory')}${version}`;
    if (!isElsewhere(text))
        return readLocal(asking, text, 'directory');
    allowRemote(asking.reader, { ...asking.item, text });
    return text;
}
/** Absolute. */
function readLocal({ reader, item }, text, wanted) {
    const path = (0,external_node_path_.resolve)(reader.raw.cwd, text.replace(bake_paths_cwdPrefix, ''));
    const what = wanted === 'file' ? 'Dockerfile' : 'context';
    const found = lookAt(reader, item, { path, wanted, what });
    if (found !== null)
        checkRead({ reader, item }, path, found.real);
    return path;
}
function checkRead({ reader, item }, path, real) {
    const { cwd, files } = reader.raw;
    const allowed = reader.items('allow').flatMap(({ text }) => /^fs\.read=(.+)$/.exec(text)?.[1] ?? []);
    const folders = [cwd, ...allowed.map((folder) => (0,external_node_path_.resolve)(cwd, folder))];
    if (folders.some((folder) => isInside(reader, real, files.look(folder)?.real ?? folder)))
        return;
    reader.refuse(item, {
        code: 'NOT_ALLOWED',
        what: `${(0,quote/* quote */.h)(item.text)} reads ${real}, which is outside the working directory`,
        why: 'a bake file is part of the repository, and may read outside of it only what you allow',
        fix: `add ${reader.written('allow', `fs.read=${path}`)}`,
    });
}
/** An object, or `id=…,src=…`. */
function readSecret(asking, secret) {
    const fields = isMap(secret) ? secret : Object.fromEntries((0,csv/* readCsv */.Nb)(textOf(secret) ?? '') ?? []);
    const path = textOf(fields['src'] ?? fields['source']);
    if (path === null || fields['type'] === 'env') {
        hideVariable(asking.reader, textOf(fields['env']) ?? path ?? textOf(fields['id']) ?? '');
        return secret;
    }
    const src = readSecretFile(asking, path);
    hideFile(asking.reader, src);
    return { id: fields['id'], src };
}
/** Whether it is there is left to the build: a secret that no step asks for may be missing. */
function readSecretFile({ reader, item }, text) {
    const path = (0,external_node_path_.resolve)(reader.raw.cwd, text);
    const found = reader.raw.files.look(path);
    const forbidden = found === null ? null : read_secrets_describeForbidden(reader, found.real);
    if (forbidden !== null)
        reader.refuse(item, {
            code: 'FORBIDDEN_FILE',
            what: `${(0,quote/* quote */.h)(item.text)} has a secret that cannot be read from ${(0,quote/* quote */.h)(text)}`,
            why: forbidden,
            fix: 'name another file',
        });
    else if (found !== null)
        checkRead({ reader, item }, path, found.real);
    return path;
}
/** An object, or `id` or `id=path,path`. Without a path it is the agent. */
function bake_paths_readSsh(asking, ssh) {
    const [, id = '', list] = /^([^=]*)(?:=(.*))?$/s.exec(textOf(ssh) ?? '') ?? [];
    const paths = isMap(ssh) ? textsOf(ssh['paths']) : (list?.split(',') ?? []);
    if (paths.length === 0)
        checkRight(asking, 'ssh');
    return {
        ...(isMap(ssh) ? ssh : { id }),
        ...(paths.length > 0 && { paths: paths.map((path) => readSecretFile(asking, path)) }),
    };
}
function checkRight({ reader, item }, right) {
    const allowed = reader.items('allow').map(({ text }) => text);
    if (allowed.includes(right) || (right.startsWith('device=') && allowed.includes('device')))
        return;
    reader.refuse(item, {
        code: 'NOT_ALLOWED',
        what: `${(0,quote/* quote */.h)(item.text)} asks for ${right === 'ssh' ? 'the SSH agent' : right}, and nothing allows that`,
        why: 'a bake file is part of the repository, and may not give itself rights',
        fix: `add ${reader.written('allow', right)}`,
    });
}

;// CONCATENATED MODULE: ./build/src/config/request/read-images.js


/** Where to publish, and under which tags. Full references alone name their images, as with build-push-action. */
function readPublication(reader) {
    const named = readImages(reader);
    const perPlatform = reader.flag('tags-per-platform');
    const edge = readEdge(reader);
    const { bare, references } = readTags(reader, reader.items('tags'));
    const images = reader.given('images').length > 0 ? named : distinct(references.map(({ image }) => image));
    const names = new Set(images.map(model_reference/* imageName */.tO));
    for (const { item, image } of references)
        if (!names.has((0,model_reference/* imageName */.tO)(image)))
            reader.refuse(item, {
                code: 'FOREIGN_TAG',
                what: `tag ${(0,quote/* quote */.h)(item.text)} is for ${(0,model_reference/* imageName */.tO)(image)}`,
                why: `images has only ${(0,quote/* listNames */.Z)(images.map(model_reference/* imageName */.tO))}`,
                fix: `add ${(0,model_reference/* imageName */.tO)(image)} to ${reader.named('images')}`,
            });
    if (reader.given('tags').length > 0)
        return {
            images,
            tags: { kind: 'listed', bare, references: references.map(({ image }) => image), perPlatform },
        };
    return {
        images,
        tags: defaultTags(reader, {
            perPlatform,
            edge,
            named: images.length > 0 || reader.given('images').length > 0,
        }),
    };
}
/** In CI the git ref says what a build is; elsewhere it is what is newest here, where there is an image to be that. */
function defaultTags(reader, { named, ...options }) {
    const { ci, ref } = reader.raw.source;
    if (ci !== null && ref !== null)
        return { kind: 'derived', ...options };
    if (ci !== null && reader.flag('push'))
        reader.problems.push({
            code: 'NO_TAGS',
            what: 'there are no tags to publish under',
            why: 'this is CI, and it does not say which git ref is built',
            fix: `add ${reader.written('tags', '1.2.0')}`,
        });
    return { kind: 'listed', bare: named ? ['latest'] : [], references: [], perPlatform: options.perPlatform };
}
function readEdge(reader) {
    const item = reader.text('edge-tag');
    if (item === null || (0,model_reference/* isTag */.dz)(item.text))
        return item?.text ?? 'edge';
    refuseTag(reader, item);
    return 'edge';
}
function readImages(reader) {
    const images = new Map();
    for (const item of reader.items('images')) {
        const image = readImage(reader, item);
        if (image === null)
            continue;
        if (images.has((0,model_reference/* imageName */.tO)(image)))
            reader.refuse(item, {
                code: 'DUPLICATE_IMAGE',
                what: `image ${(0,quote/* quote */.h)(item.text)} is listed twice`,
                fix: 'keep one',
            });
        images.set((0,model_reference/* imageName */.tO)(image), image);
    }
    return [...images.values()];
}
/** In lower case, as docker/metadata-action makes it: `ghcr.io/${{ github.repository }}` may hold capitals, and no registry takes them. */
function readImage(reader, item) {
    const lowered = (0,model_reference/* parseReference */.F2)(item.text.toLowerCase());
    const parsed = lowered.ok ? lowered : (0,model_reference/* parseReference */.F2)(item.text);
    if (!parsed.ok) {
        reader.refuse(item, parsed.problem);
        return null;
    }
    const { registry, repository, tag, digest } = parsed.value;
    if (tag !== undefined || digest !== undefined) {
        const name = (0,model_reference/* imageName */.tO)({ registry, repository });
        reader.refuse(item, {
            code: 'IMAGE_WITH_TAG',
            what: `image ${(0,quote/* quote */.h)(item.text)} has a ${tag === undefined ? 'digest' : 'tag'}`,
            why: 'images names repositories; every variant gets its own tags in them',
            fix: tag === undefined
                ? `write ${reader.written('images', name, item)}`
                : `write ${reader.written('images', name, item)} and ${reader.written('tags', item.text.slice(-tag.length), item)}`,
        });
    }
    return { registry, repository };
}
/** Bare tags and full references, apart. Repeated ones count once: docker/metadata-action's output may hold some. */
function readTags(reader, items) {
    const bare = new Set();
    const references = new Map();
    for (const item of items) {
        if (!/[/:@]/.test(item.text)) {
            if ((0,model_reference/* isTag */.dz)(item.text))
                bare.add(item.text);
            else
                refuseTag(reader, item);
            continue;
        }
        const image = reader.take((0,model_reference/* parseReference */.F2)(item.text), item);
        if (image === null)
            continue;
        const { tag, digest } = image;
        if (tag !== undefined && digest === undefined)
            references.set(item.text, { item, image: { ...image, tag } });
        else
            reader.refuse(item, {
                code: 'BAD_TAG',
                what: `${(0,quote/* quote */.h)(item.text)} in tags ${digest === undefined ? 'has no tag' : 'has a digest'}`,
                fix: `write ${(0,model_reference/* imageName */.tO)(image)}:latest, or put the repository into ${reader.named('images', item)}`,
            });
    }
    return { bare: [...bare], references: [...references.values()] };
}
/** Tags of one variant alone: bare ones only. */
function readBareTags(reader, items) {
    for (const item of items)
        if (!(0,model_reference/* isTag */.dz)(item.text))
            refuseTag(reader, item);
    return [...new Set(items.map((item) => item.text).filter(model_reference/* isTag */.dz))];
}
function refuseTag(reader, item) {
    reader.refuse(item, {
        code: 'BAD_TAG',
        what: `${(0,quote/* quote */.h)(item.text)} is not a tag`,
        why: (0,model_reference/* describeTag */.y)(item.text),
        fix: 'write for example 1.2.0 or latest',
    });
}
/** Their repositories, each once. */
function distinct(images) {
    const byName = new Map(images.map(({ registry, repository }) => [(0,model_reference/* imageName */.tO)({ registry, repository }), { registry, repository }]));
    return [...byName.values()];
}

;// CONCATENATED MODULE: ./build/src/config/bake-file/bake-source.js








/** What this tool decides for every cell itself. */
const decided = [
    'annotations',
    'cache-from',
    'cache-to',
    'call',
    'description',
    'output',
    'platforms',
    'tags',
];
/** The bake file as the plan takes it. */
function readBakeSource(reader, bake) {
    const targets = Object.entries(bake.targets);
    const read = targets.map(([name, target]) => {
        const item = { text: `target ${name}`, where: bake.item.text };
        const kept = Object.entries(readBakePaths({ reader, item }, target)).filter(([key]) => !decided.includes(key));
        return [name, Object.fromEntries(kept)];
    });
    for (const name of bake.wanted)
        refuseCheck(reader, bake, name);
    return {
        files: bake.files,
        targets: Object.fromEntries(read),
        annotations: Object.fromEntries(bake.wanted.map((name) => [name, annotationsOf(reader, bake, name)])),
        ownTags: !besideBake(reader, 'images') && !besideBake(reader, 'tags'),
        warnings: describeOutputs(reader, bake),
    };
}
/** `call = "check"`: a target that is no build. */
function callOf({ targets }, name) {
    const call = targets[name]?.['call'];
    return typeof call !== 'string' || call === '' || call === 'build' ? null : call;
}
function refuseCheck(reader, bake, name) {
    const call = callOf(bake, name);
    if (call === null)
        return;
    reader.refuse(bake.item, {
        code: 'BAKE_TARGET',
        what: `target ${(0,quote/* quote */.h)(name)} builds no image: its call is ${(0,quote/* quote */.h)(call)}`,
        fix: `leave it out: name the others with ${reader.named('bake-target')}`,
    });
}
/** Each at its level, as buildx reads them: without one on the manifests. */
function annotationsOf(reader, bake, name) {
    const target = bake.targets[name];
    const platforms = textsOf(target?.['platforms']).flatMap((text) => {
        const parsed = (0,model_platform/* parsePlatform */.FL)(text, reader.raw.local);
        return parsed.ok ? [parsed.value] : [];
    });
    const item = { where: `target ${name} of ${bake.item.text}` };
    return textsOf(target?.['annotations'])
        .filter((text) => text.includes('='))
        .flatMap((text) => {
        const read = reader.take(parseAnnotation(text, 'manifest'), { text, ...item }) ?? [];
        for (const { platform } of read)
            if (platform !== null && platforms.length > 0 && !platforms.includes(platform))
                reader.refuse(item, noSuchPlatform(text, platform));
        return read;
    });
}
/** Images go where this run's push, load and output say, whatever the file has. Other kinds of output are left out, and that is told. */
function describeOutputs(reader, { wanted, targets, item }) {
    const plain = ['docker', 'image', 'oci', 'registry', 'cacheonly'];
    const names = wanted.filter((name) => optionsOf(targets[name]?.['output']).some((options) => !plain.includes(options.get('type') ?? 'image')));
    if (names.length === 0)
        return [];
    return [
        {
            code: 'OUTPUT_REPLACED',
            what: `the output of ${(0,quote/* listNames */.Z)(names)} is not written`,
            why: 'every target becomes an image, which goes where push, load and output say',
            fix: `build such targets with docker buildx bake, and name the others with ${reader.named('bake-target')}`,
            where: item.text,
        },
    ];
}
/** The targets' own tags, each for its own repository, unless the request says where all go. */
function readBakePublication(reader, bake, { ownTags }) {
    if (!ownTags)
        return { ...readPublication(reader), ownTags: new Map() };
    const references = new Map(bake.wanted.map((name) => [name, readOwnTags(reader, bake, name)]));
    const tags = {
        kind: 'listed',
        bare: [],
        references: [],
        perPlatform: reader.flag('tags-per-platform'),
    };
    return {
        images: distinct([...references.values()].flat()),
        tags,
        ownTags: references,
    };
}
function readOwnTags(reader, bake, name) {
    // It is refused as a whole.
    if (callOf(bake, name) !== null)
        return [];
    const { targets, item } = bake;
    const texts = textsOf(targets[name]?.['tags']);
    const where = `target ${name} of ${item.text}`;
    if (texts.length === 0 && reader.flag('push'))
        reader.refuse({ where }, {
            code: 'NO_TAGS',
            what: `target ${(0,quote/* quote */.h)(name)} has no tags to publish under`,
            fix: `give it tags, add ${reader.named('images')}, or name the others with ${reader.named('bake-target')}`,
        });
    return texts.flatMap((text) => {
        const image = reader.take((0,model_reference/* parseReference */.F2)(text), { text, where });
        return image === null ? [] : [{ tag: 'latest', ...image }];
    });
}
/** A variant with what its target says; what the request says of build arguments wins. */
function withTarget(variant, { source, references, given }) {
    const { args, target } = source.targets[variant.name] ?? {};
    const own = pairsOf(args).filter(([key]) => !given.has(key));
    return {
        ...variant,
        buildArgs: { ...Object.fromEntries(own), ...variant.buildArgs },
        target: variant.target ?? textOf(target),
        references: references.get(variant.name) ?? [],
    };
}

;// CONCATENATED MODULE: ./build/src/config/dockerfile.js

/** Every ARG, wherever it stands, with its line and its stage; null: it stands in front of the first FROM. */
function declaredArgs({ globals, stages, escape }) {
    const all = [
        ...globals.map((instruction) => ({ instruction, stage: null, onBuild: false })),
        ...stages.flatMap((stage) => [
            ...stage.instructions.map((instruction) => ({ instruction, stage, onBuild: false })),
            ...stage.triggers.map((instruction) => ({ instruction, stage, onBuild: true })),
        ]),
    ];
    return all.flatMap(({ instruction: { keyword, args, line }, ...place }) => keyword === 'ARG'
        ? (0,dockerfile_words/* splitWords */.yM)(args, escape).map((word) => ({ name: (0,dockerfile_words/* splitPair */.T6)(word).name, line, ...place }))
        : []);
}
/** The one ARG that looks as if it selected a variant; null when there is none, or more than one. */
function guessVariantArg(dockerfile) {
    const names = new Set(dockerfile === null ? [] : declaredArgs(dockerfile).map(({ name }) => name));
    const likely = [...names].filter((name) => /(?:VARIANT|BACKEND|FLAVOU?R)$/i.test(name));
    return likely.length === 1 ? (likely[0] ?? null) : null;
}

;// CONCATENATED MODULE: ./build/src/config/request/read-variant-arg.js





/** The build argument that selects the variant. Never guessed: a wrong one builds the same image many times over. */
function readVariantArg(reader, variants, context) {
    const item = reader.text('variant-arg');
    if (item === null) {
        const alike = variants.filter(({ target, buildArgs }) => target === null && Object.keys(buildArgs).length === 0);
        if (alike.length > 1)
            reader.problems.push(describeMissing(alike, context));
        return null;
    }
    const { dockerfile } = context;
    const args = dockerfile === null ? [] : declaredArgs(dockerfile).map(({ name }) => name);
    const best = (0,suggest/* suggest */.Z)(item.text, args) ?? guessVariantArg(dockerfile);
    if (!/^[A-Za-z_]\w*$/.test(item.text))
        reader.refuse(item, {
            code: 'BAD_VARIANT_ARG',
            what: `${(0,quote/* quote */.h)(item.text)} cannot be a build argument's name`,
            fix: 'write the name after ARG in the Dockerfile',
        });
    else if (dockerfile !== null && (0,read_dockerfile/* isCertain */.te)(dockerfile) && !args.includes(item.text))
        reader.refuse(item, {
            code: 'UNKNOWN_VARIANT_ARG',
            what: `the Dockerfile has no ARG ${item.text}`,
            why: 'every variant would be the same image',
            fix: best === null ? `add ARG ${item.text} to it` : `did you mean ${(0,quote/* quote */.h)(best)}?`,
        });
    refuseShared(reader, item.text);
    return item.text;
}
function describeMissing(alike, { dockerfile }) {
    const guess = guessVariantArg(dockerfile);
    const names = alike
        .slice(0, 3)
        .map(({ name }) => name)
        .join(', ');
    return {
        code: 'NO_VARIANT_ARG',
        what: `nothing tells ${names} apart: there is no variant-arg`,
        why: 'variants differ by the build argument variant-arg, by target or by build-args',
        fix: guess === null
            ? 'write variant-arg: NAME, where the Dockerfile has ARG NAME'
            : `write variant-arg: ${guess} (the Dockerfile has that ARG)`,
    };
}
/** Under one variant it may stand: that is how a variant's value differs from its name. */
function refuseShared(reader, name) {
    const shared = reader.items('build-args').find((item) => keyOf(item) === name);
    if (shared === undefined)
        return;
    reader.refuse(shared, {
        code: 'CONFLICT',
        what: `build-args sets ${name}, which is the variant-arg`,
        why: "its value is each variant's name",
        fix: `choose with variant, or set ${name} under one variant's build-args`,
    });
}

// EXTERNAL MODULE: ./build/src/model/image-test.js
var image_test = __webpack_require__(68267);
// EXTERNAL MODULE: ./build/src/config/request/split-items.js
var split_items = __webpack_require__(57079);
// EXTERNAL MODULE: ./build/src/config/tests/test-mounts.js
var test_mounts = __webpack_require__(7803);
;// CONCATENATED MODULE: ./build/src/config/tests/variant-tests.js







/** In one variant. */
const mostTests = 500;
/** Reads every test file that is named, each once. */
async function readCommonTests(reader, file) {
    const named = [
        ...reader.items('test-file'),
        ...(file.variants ?? []).flatMap(({ values }) => filesOf(values.get('test-file') ?? [])),
    ];
    const files = new Map();
    for (const item of named) {
        const path = reader.path(item);
        if (path !== null && !files.has(path))
            files.set(path, await readTestFile(reader, item, path));
    }
    const given = reader.fromDoor('test') ? reader.text('test') : null;
    const door = given === null || given.where === input_reader/* byDefault */.Ri ? null : [shellTest(given)];
    return { door, common: file.tests ?? [], files };
}
function shellTest({ text, where }) {
    return { test: (0,image_test/* runTest */.YA)(image_test/* onlyTest */.Ds, { kind: 'shell', text }), platforms: null, where };
}
function filesOf(given) {
    return given.flatMap((raw) => (0,split_items/* splitItems */.b)(raw, 'list'));
}
async function readTestFile(reader, item, path) {
    const { files } = reader.raw;
    const found = files.look(path);
    const tooLarge = found === null ? null : (0,limits/* describeLargeFile */.vj)(item.text, found.bytes);
    const bytes = found?.kind === 'file' && tooLarge === null ? files.read(path) : null;
    if (bytes === null) {
        reader.refuse(item, tooLarge ?? noFile(item.text, found?.kind));
        return [];
    }
    const { parseTestFile } = await Promise.all(/* import() */[__webpack_require__.e(9497), __webpack_require__.e(9055)]).then(__webpack_require__.bind(__webpack_require__, 99055));
    const { tests, problems } = await parseTestFile(bytes, item.text);
    reader.collect(problems);
    return tests;
}
function noFile(name, kind) {
    const what = kind === 'directory' ? `${(0,quote/* quote */.h)(name)} is a folder, not a file` : `there is no file ${(0,quote/* quote */.h)(name)}`;
    return {
        code: 'TEST_FILE',
        what: `${what} with tests`,
        fix: 'name a test file of container-structure-test; paths in variants.yml start from its folder',
    };
}
/** Tests for platforms that nobody builds; `platforms`: all of them, whatever this run leaves out. */
function refuseElsewhere(tests, platforms, reader) {
    (0,test_mounts/* refuseUnmounted */.s)(tests, reader);
    for (const { test, platforms: on, where } of tests) {
        const elsewhere = (on ?? []).filter((platform) => !platforms.includes(platform));
        if (elsewhere.length === 0)
            continue;
        reader.refuse({ where }, {
            code: 'BAD_TEST',
            what: `test ${(0,quote/* quote */.h)(test.name)} is for ${(0,quote/* listNames */.Z)(elsewhere)}, which is not built`,
            why: `the platforms are ${(0,quote/* listNames */.Z)(platforms)}`,
            fix: 'add the platform, or take it out of the test',
        });
    }
}
/** The same of those for all variants: one that some variant has is fine. */
function refuseNowhere({ common }, variants, reader) {
    const built = [...allPlatforms(reader), ...variants.flatMap(({ platforms }) => platforms)];
    refuseElsewhere(common, [...new Set(built)], reader);
}
/** What is built where the door does not say something else. What is wrong with them is told where they are read. */
function allPlatforms(reader) {
    const named = [...reader.fileItems('platforms'), ...reader.items('platforms')];
    return named.flatMap(({ text }) => {
        const parsed = (0,model_platform/* parsePlatform */.FL)(text, reader.raw.local);
        return parsed.ok ? [parsed.value] : [];
    });
}
/** The tests of one variant: its own in place of the common ones; those of files besides. Each has a name of its own. */
function variantTests({ door, common, files }, own, reader) {
    const named = own.files === undefined || reader.fromDoor('test-file') ? reader.items('test-file') : filesOf(own.files);
    const ofFiles = named.flatMap((item) => files.get(reader.path(item) ?? '') ?? []);
    const all = [...(door ?? own.tests ?? common), ...ofFiles];
    const [last] = all.slice(mostTests);
    if (last !== undefined)
        reader.refuse(last, {
            code: 'TOO_MANY',
            what: `a variant has ${all.length} tests, and at most ${mostTests} are run`,
            fix: 'put several checks into one command',
        });
    return withNames(all);
}
function withNames(tests) {
    const counts = new Map();
    return tests.map(({ test, platforms }) => {
        const count = (counts.get(test.name) ?? 0) + 1;
        counts.set(test.name, count);
        const name = count === 1 ? test.name : `${test.name} (${count})`;
        return { test: { ...test, name }, platforms };
    });
}

;// CONCATENATED MODULE: ./build/src/config/request/budgets.js


/** Reads `90MB`, `+10MB`, `+5%`, each for compressed bytes or, after `unpacked`, for unpacked ones. */
function parseSizeBudget(written) {
    const [, of = 'compressed', text = ''] = /^(?:(compressed|unpacked) +)?(.*)$/s.exec(written.trim()) ?? [];
    const limit = parseLimit(text, sizes/* parseSize */.D, 'write for example 90MB, +10MB, +5% or unpacked 400MB');
    return limit.ok ? { ok: true, value: { of: of, limit: limit.value, text } } : limit;
}
/** Reads `10m`, `+90s`, `+20%`. */
function parseTimeBudget(written) {
    const text = written.trim();
    const limit = parseLimit(text, durations/* parseDuration */.E, 'write for example 10m, +90s or +20%');
    return limit.ok ? { ok: true, value: { limit: limit.value, text } } : limit;
}
function parseLimit(text, parseAmount, fix) {
    const [, percent] = /^\+ ?(\d{1,4}(?:\.\d{1,3})?) ?%$/.exec(text) ?? [];
    if (percent !== undefined)
        return { ok: true, value: { kind: 'share', share: Number(percent) / 100 } };
    const amount = parseAmount(text.replace(/^\+ ?/, ''));
    if (!amount.ok)
        return { ok: false, problem: { ...amount.problem, fix } };
    const kind = text.startsWith('+') ? 'growth' : 'absolute';
    return { ok: true, value: { kind, amount: amount.value } };
}

;// CONCATENATED MODULE: ./build/src/config/file/variant-names.js

/** Device names that Windows reserves, with any extension: files and artifacts are named after variants. */
const reserved = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/;
/**
 * Checks names that become bake targets, tags and file names. Bake's targets have only letters, digits, `_` and `-`, so
 * names that are the same once the rest is replaced are refused, too (docker/buildx, `bake.targetNamePattern`).
 */
function checkVariantNames(reader, items) {
    const seen = new Map();
    for (const item of items) {
        const reason = describeName(item.text);
        const key = item.text.replace(/[^a-z0-9]/g, '-');
        const before = seen.get(key);
        if (reason !== null)
            reader.refuse(item, {
                code: 'BAD_VARIANT_NAME',
                what: `${(0,quote/* quote */.h)(item.text)} cannot be a variant's name`,
                why: reason,
                fix: fixName(item.text),
            });
        else if (before !== undefined)
            reader.refuse(item, {
                code: 'DUPLICATE_VARIANT',
                what: before === item.text
                    ? `variant ${(0,quote/* quote */.h)(item.text)} is listed twice`
                    : `variants ${(0,quote/* quote */.h)(before)} and ${(0,quote/* quote */.h)(item.text)} are too similar`,
                ...(before !== item.text && { why: 'they differ only in characters that build targets cannot have' }),
                fix: 'rename one',
            });
        seen.set(key, item.text);
    }
}
function isVariantName(name) {
    return describeName(name) === null;
}
function describeName(name) {
    if (name === '')
        return 'it is empty';
    if (name.length > 63)
        return `it has ${name.length} characters, at most 63 are allowed`;
    if (reserved.test(name))
        return 'Windows has a device of that name';
    if (/^[a-z0-9][a-z0-9._-]*$/.test(name))
        return name.endsWith('.') ? 'it ends with a dot' : null;
    const bad = Array.from(name).find((character) => !/[a-z0-9._-]/.test(character));
    if (bad === undefined)
        return `it starts with ${(0,quote/* quote */.h)(name.charAt(0))}`;
    if (/[A-Z]/.test(bad))
        return `${(0,quote/* quote */.h)(bad)} is a capital letter`;
    return `it holds ${(0,quote/* quote */.h)(bad)} (U+${(bad.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;
}
function fixName(name) {
    const rule = 'a name is made of a-z 0-9 . _ -, and starts with a letter or digit';
    const near = name
        .toLowerCase()
        .replace(/[^a-z0-9._-]+/g, '-')
        .replace(/^[._-]+|[._-]+$/g, '')
        .slice(0, 63);
    return describeName(near) === null && near.length * 2 > name.length ? `write ${near}: ${rule}` : rule;
}

;// CONCATENATED MODULE: ./build/src/config/file/read-variants.js









/** The whole set: the door's names, with what the file says of each, else the file's. Null when nobody names one. */
function readVariantSet(given, inFile) {
    const { reader } = given;
    const named = reader.given('variants').length > 0 ? reader.items('variants') : null;
    if (named === null && inFile === null)
        return null;
    const known = new Map((inFile ?? []).map((variant) => [variant.name.text, variant]));
    const set = named?.map((name) => ({ ...nothingSaid, ...known.get(name.text), name })) ?? inFile ?? [];
    const tooLarge = (0,limits/* describeLargeSet */.$R)(set.length, named === null ? 'files' : 'runs');
    if (tooLarge !== null) {
        reader.problems.push(tooLarge);
        return [];
    }
    checkVariantNames(reader, set.map(({ name }) => name));
    if (named?.length === 0)
        reader.problems.push({
            code: 'NO_VARIANTS',
            what: 'the set of variants is empty',
            fix: 'name at least one',
        });
    return readVariants(given, set);
}
const nothingSaid = { values: new Map(), tests: null };
/** A set whose names are good. */
function readVariants(context, set) {
    const { reader } = context;
    const given = reader.raw.values.get('build-args') ?? [];
    const doorArgs = new Set(given.flatMap((raw) => (0,split_items/* splitItems */.b)(raw, 'lines')).map(keyOf));
    const variants = set.map((variant) => readVariant({ ...context, doorArgs }, variant));
    refuseNowhere(context.tests, variants, reader);
    return variants;
}
function readVariant(variantContext, { name, values, tests }) {
    const { reader, doorArgs } = variantContext;
    const many = (key, form = 'list') => (values.get(key) ?? []).flatMap((raw) => (0,split_items/* splitItems */.b)(raw, form));
    const own = values.has('platforms') ? readPlatforms(reader, many('platforms')) : null;
    refuseElsewhere(tests ?? [], own ?? allPlatforms(reader), reader);
    const wanted = own === null ? variantContext.platforms : narrow(variantContext, own);
    const args = readBuildArgs(reader, many('build-args', 'lines')).filter(({ key }) => !doorArgs.has(key));
    const excluded = readPlatforms(reader, many('exclude-platforms'));
    const budgets = (name) => (values.has(name) ? many(name) : reader.items(name));
    return {
        name: name.text,
        buildArgs: toRecord(args),
        platforms: wanted.filter((platform) => !excluded.includes(platform)),
        target: readVariantTarget(variantContext, values.get('target')?.[0]),
        tags: readBareTags(reader, many('tags')),
        references: [],
        suffix: readSuffix(reader, values.get('suffix')?.[0]),
        tests: variantTests(variantContext.tests, { tests, files: values.get('test-file') }, reader),
        sizeBudget: readBudget(budgets('size-budget'), (item) => reader.take(parseSizeBudget(item.text), item)),
        ...timeBudget(readBudget(budgets('time-budget'), (item) => reader.take(parseTimeBudget(item.text), item))),
    };
}
/** A target that the door names is for all variants. */
function readVariantTarget({ reader, context }, item) {
    if (item === undefined || reader.fromDoor('target'))
        return null;
    checkTarget(reader, item, context.dockerfile);
    return item.text;
}
function readSuffix(reader, item) {
    if (item === undefined || /^[\w.-]{0,64}$/.test(item.text))
        return item?.text ?? null;
    refuseTag(reader, item);
    return null;
}
function readBudget(items, read) {
    const budgets = items.flatMap((item) => read(item) ?? []);
    return budgets.length === 0 ? null : budgets;
}
function timeBudget(budgets) {
    return budgets == null ? {} : { timeBudget: budgets };
}
/** Platforms that a flag or an input names narrow what a variant has: `-p local` builds for this machine only. */
function narrow({ reader, platforms }, own) {
    return reader.fromDoor('platforms') ? own.filter((platform) => platforms.includes(platform)) : own;
}

;// CONCATENATED MODULE: ./build/src/config/file/starter-file.js
/** A variants.yml to start from, with what could be found out filled in. It passes this tool's own checks. */
function renderStarterFile({ variantArg, image }) {
    return `# variants.yml: one Dockerfile, several variants, several platforms.
images: [${image ?? 'ghcr.io/acme/worker'}]
variant-arg: ${(variantArg ?? 'VARIANT').padEnd(18)} # the ARG in the Dockerfile that selects the variant
default: all                    # owns the bare tags; the others add their name: 1.2.0-small
platforms: [linux/amd64, linux/arm64]
variants:
  all: {}
  small: {}
  # kafka: { build-args: { KAFKA_TLS: "1" }, platforms: [linux/amd64], size-budget: 90MB }
`;
}

;// CONCATENATED MODULE: ./build/src/config/request/read-subject.js












function readSubject(reader, given) {
    const { file, broken, bake, tests, platforms } = given;
    if (typeof bake === 'object')
        return readBakeSubject(reader, bake, given);
    const context = bake === 'broken' ? contextOf(reader, null) : readContext(reader);
    const publication = readPublication(reader);
    const found = bake === 'broken' ? null : readVariantSet({ reader, context, platforms, tests }, file.variants);
    if (found === null && !broken && bake === 'missing')
        reader.problems.push(describeNoVariants(reader, context, publication.images));
    const variants = found ?? [];
    const variantArg = variants.length === 0 ? null : readVariantArg(reader, variants, context);
    const variantSet = reader.fromDoor('variants') ? compareSets(variants, file) : 'whole';
    return {
        context,
        ...publication,
        ...readChoice(reader, variants, platforms),
        variantSet,
        variantArg,
        bake: null,
    };
}
function compareSets(variants, file) {
    const known = new Set((file.variants ?? []).map(({ name }) => name.text));
    if (!variants.every(({ name }) => known.has(name)))
        return 'named';
    return variants.length === known.size ? 'whole' : 'part';
}
function readBakeSubject(reader, bake, { file, platforms, tests }) {
    const source = readBakeSource(reader, bake);
    const { ownTags, ...publication } = readBakePublication(reader, bake, source);
    const context = contextOf(reader, onlyDockerfile(source));
    const set = readVariants({ reader, context, platforms, tests }, bakeVariants(reader, bake, file.variants));
    const given = new Set(reader.items('build-args').map(keyOf));
    const variants = set.map((variant) => withTarget(variant, { source, references: ownTags, given }));
    return {
        context,
        ...publication,
        ...readChoice(reader, variants, platforms),
        // What else is in the bake file is not known then.
        variantSet: reader.fromDoor('bake-target') ? 'named' : 'whole',
        variantArg: null,
        bake: source,
    };
}
function readChoice(reader, variants, platforms) {
    if (variants.length === 0)
        return { variants, defaultVariant: null, selection: null };
    const names = variants.map(({ name }) => name);
    return {
        variants,
        defaultVariant: readDefault(reader, names),
        selection: readSelection(reader, variants, platforms),
    };
}
/** Each target has its own context; what is checked against a Dockerfile is left to buildx. */
function contextOf({ raw }, file) {
    return { context: raw.cwd, file, remote: false, dockerfile: null };
}
/** The Dockerfile of all targets; null when they have several, or one that is not on this machine. */
function onlyDockerfile({ targets }) {
    const files = new Set(Object.values(targets).map(({ dockerfile }) => dockerfile));
    const [file] = files;
    return files.size === 1 && typeof file === 'string' && file.startsWith('/') ? file : null;
}
const otherFiles = ['variants.yaml', '.github/variants.yml', '.github/variants.yaml'];
function describeNoVariants(reader, { dockerfile }, images) {
    const { files, cwd } = reader.raw;
    const other = otherFiles.find((name) => files.look((0,external_node_path_.resolve)(cwd, name))?.kind === 'file');
    const problem = { code: 'NO_VARIANTS', what: 'there is no set of variants' };
    if (other !== undefined)
        return {
            ...problem,
            why: `there is no variants.yml, but a ${other}`,
            fix: `rename it to variants.yml, or add ${reader.written('config', other)}`,
        };
    const [image] = images;
    const set = `${reader.written('variants', 'a,b')} and ${reader.written('variant-arg', 'NAME')}`;
    return {
        ...problem,
        why: `neither variants.yml nor ${reader.named('variants')} names one`,
        fix: `save the file below as variants.yml, or add ${set}`,
        example: renderStarterFile({
            variantArg: guessVariantArg(dockerfile),
            image: image === undefined ? null : (0,model_reference/* formatReference */.FH)(image),
        }),
    };
}

;// CONCATENATED MODULE: ./build/src/config/warnings/variant-arg-scope.js




/**
 * Tells at the place of `variant-arg` of variants that would be one image, because the stages that are built for them do not see
 * the ARG that tells them apart, target by target. Not where the Dockerfile cannot tell, or has no such ARG at all.
 */
function refuseUnseenArg(reader, { dockerfile, variantArg, ...given }) {
    const item = reader.text('variant-arg');
    if (dockerfile === null || variantArg === null || item === null)
        return;
    const built = { ...given, dockerfile, variantArg };
    const places = declaredArgs(dockerfile).filter(({ name }) => name === variantArg);
    if (!(0,read_dockerfile/* isCertain */.te)(dockerfile, built.build.buildArgs) || places.length === 0)
        return;
    const alike = new Map();
    for (const variant of built.variants) {
        const seen = seenArgs(variant, built);
        if (seen === null || seen.has(variantArg))
            continue;
        const key = JSON.stringify([targetOf(variant, built), [...seen].sort()]);
        alike.set(key, [...(alike.get(key) ?? []), variant]);
    }
    for (const group of alike.values())
        if (group.length > 1)
            reader.refuse(item, describe(group, built));
}
/** The build arguments that make a difference to a variant, on any of its platforms, with their values; null: it has no such stage. */
function seenArgs(variant, built) {
    const { dockerfile, variantArg, build } = built;
    const buildArgs = { ...build.buildArgs, [variantArg]: variant.name, ...variant.buildArgs };
    const { buildContexts: contexts } = build;
    const target = targetOf(variant, built);
    const uses = (variant.platforms.length === 0 ? [null] : variant.platforms).map((platform) => (0,used_stages/* findUse */.TV)(dockerfile, { target, buildArgs, platform, native: null, contexts }));
    if (uses.some(({ stages }) => stages.length === 0))
        return null;
    return new Map(uses.flatMap(({ args }) => [...args].map(([name, { value }]) => [name, value])));
}
function targetOf({ target }, { build }) {
    return target ?? build.target;
}
function describe(group, built) {
    const { dockerfile, variantArg } = built;
    const [first] = group;
    const target = (first === undefined ? null : targetOf(first, built)) ?? dockerfile.stages.at(-1)?.name ?? null;
    const stage = target === null ? 'the last stage' : `stage ${target}`;
    const places = declaredArgs(dockerfile)
        .filter(({ name }) => name === variantArg)
        .map(({ line, stage: of, onBuild }) => {
        if (of === null)
            return `in line ${line}, before the first FROM, where only FROM lines see it`;
        const where = `stage ${of.name ?? of.index}`;
        return onBuild
            ? `in line ${line}, in an ONBUILD of ${where}, for the stages that are made from it`
            : `in line ${line}, in ${where}, which ${stage} does not use`;
    });
    const names = (0,quote/* listNames */.Z)(group.slice(0, 3).map(({ name }) => name));
    return {
        code: 'VARIANT_ARG_UNSEEN',
        what: `${stage} of the Dockerfile does not see ARG ${variantArg}`,
        why: `it stands ${places.slice(0, 3).join('; ')}: ${names} would be the same image`,
        fix: `write ARG ${variantArg} below the FROM of ${stage}, or set variants-alike: off if they are meant to be the same`,
    };
}

;// CONCATENATED MODULE: ./build/src/config/request/read-request.js

























/**
 * Turns what the door and variants.yml say into a request. Reads that file, the Dockerfile or the bake file, and where
 * paths lead, and nothing else. Gives every problem found, `earlier` ones of the door first.
 */
async function readRequest(raw, earlier) {
    const { file, path, problems } = await readConfig(raw);
    const reader = new input_reader/* InputReader */.i_(raw, file.values);
    reader.collect([...earlier, ...problems]);
    const broken = reader.problems.length > 0;
    const [bake, tests] = [await readBake(reader), await readCommonTests(reader, file)];
    const { dockerfile, ...found } = read(reader, { file, broken, bake, tests });
    // Without the variants that have no name to make tags of: that is told. Targets are called as bake allows.
    const variants = found.bake === null ? found.variants.filter(({ name }) => isVariantName(name)) : found.variants;
    const request = { door: raw.door, ...found, variants, configFile: path };
    for (const secret of secretValues(request))
        raw.hide?.(secret);
    const tooLarge = (0,limits/* describeLargePlan */.Ul)(request, raw.door);
    reader.collect(tooLarge === null ? checkTransport(request) : [tooLarge]);
    return { request: tooLarge === null ? request : null, dockerfile, problems: reader.problems };
}
const read_request_noFile = { values: new Map(), variants: null, tests: null };
async function readConfig(raw) {
    const given = raw.values.get('config')?.at(-1);
    const name = given?.text.trim() ?? 'variants.yml';
    const path = (0,external_node_path_.resolve)(raw.cwd, name);
    const found = raw.files.look(path);
    const tooLarge = found?.kind === 'file' ? (0,limits/* describeLargeFile */.vj)(name, found.bytes) : null;
    if (tooLarge !== null)
        return { file: read_request_noFile, path: null, problems: [tooLarge] };
    const bytes = found?.kind === 'file' ? raw.files.read(path) : null;
    if (bytes === null)
        return {
            file: read_request_noFile,
            path: null,
            problems: given === undefined ? [] : [describeNoConfig(raw, name, given.where)],
        };
    // Loaded only when there is a file.
    const { readConfigFile } = await Promise.all(/* import() */[__webpack_require__.e(9497), __webpack_require__.e(4420)]).then(__webpack_require__.bind(__webpack_require__, 64420));
    return { ...(await readConfigFile(bytes, { path: name, base: (0,external_node_path_.dirname)(path), door: raw.door })), path };
}
function describeNoConfig(raw, name, where) {
    const other = ['variants.yml', 'variants.yaml', '.github/variants.yml'].find((path) => raw.files.look((0,external_node_path_.resolve)(raw.cwd, path))?.kind === 'file');
    const fix = other === undefined ? `a file to start from is in ${(0,docs_page/* docsPage */.t)('variants-file')}` : `did you mean ${other}?`;
    const isFolder = raw.files.look((0,external_node_path_.resolve)(raw.cwd, name))?.kind === 'directory';
    const what = isFolder ? `${(0,quote/* quote */.h)(name)} is a folder, not a file` : `there is no file ${(0,quote/* quote */.h)(name)}`;
    return { code: 'NO_CONFIG', what, fix, where };
}
function read(reader, given) {
    const platforms = readPlatforms(reader, reader.items('platforms'));
    const { context, bake, ...subject } = readSubject(reader, { ...given, platforms });
    const { secrets, environment, short } = readSecrets(reader, context.context);
    const hasName = subject.images.length > 0 || mayHaveNames(reader, given);
    const variantsAlike = (reader.choice('variants-alike') ?? 'warn');
    const build = { ...readBuild(reader, context), secrets };
    const output = readResult(reader, hasName);
    if (variantsAlike !== 'off')
        refuseUnseenArg(reader, { ...subject, ...context, build });
    return {
        ...subject,
        variantsAlike,
        platforms,
        labels: readLabels(reader),
        annotations: readAnnotations(reader),
        build,
        ...output,
        attestTests: reader.flag('attest-tests'),
        testMode: (reader.choice('tests') ?? 'auto'),
        checks: readChecks(reader),
        copiedOutput: findCopiedOutput(reader, context, { ...subject, ...output, build }),
        comment: (0,read_comment/* readComment */.W)(reader),
        allowForkPush: reader.flag('allow-fork-push'),
        shaTag: reader.flag('sha-tag'),
        sourceDateEpoch: reader.raw.env['SOURCE_DATE_EPOCH'] ?? null,
        allPlatforms: readAllPlatforms(reader),
        builder: readBuilder(reader),
        ...takeBakeCache(reader, { cache: readCache(reader, hasName), bake }, given.bake),
        source: reader.raw.source,
        insecureRegistries: readInsecureRegistries(reader),
        secretEnvironment: environment,
        shortSecrets: short,
        workingDirectory: reader.raw.cwd,
        progress: (reader.choice('progress') ?? 'auto'),
        dockerfile: context.dockerfile ?? openDockerfile(reader, context),
    };
}
/** Where the images go, and which of them when one failed. */
function readResult(reader, hasName) {
    const publish = (reader.choice('publish') ?? 'together');
    return { ...readOutput(reader, hasName), publish };
}
/** Where a file or a name could not be read, that there is no image is no second problem. */
function mayHaveNames(reader, { broken, bake }) {
    const isNamed = reader.given('images').length > 0 || reader.given('tags').some(({ text }) => text.includes('/'));
    return broken || bake === 'broken' || isNamed;
}
/** What would be built if the door did not say something else. */
function readAllPlatforms(reader) {
    return reader.fromDoor('platforms') ? readPlatforms(reader, reader.fileItems('platforms')) : null;
}
function readLabels(reader) {
    return toRecord(readPairs(reader, reader.items('labels'), { name: 'labels', key: keyPattern, example: 'key=value' }));
}

;// CONCATENATED MODULE: ./build/src/config/request/told-problems.js

/** Each once, since the same input may be looked at twice, and not more than anybody reads. */
function toldProblems(raw, problems) {
    const byText = new Map(problems.map((one) => [JSON.stringify([one.code, one.what, one.where]), one]));
    return (0,limits/* cutProblems */.L2)(explainEmptyWorkspace(raw, [...byText.values()]));
}
/** What is said of files that are missed where there are none at all. */
const missing = new Set(['NOT_FOUND', 'NO_CONFIG', 'NO_VARIANTS', 'NO_VARIANT_ARG']);
/** In a workflow without a checkout every file is missing, and one problem says why. */
function explainEmptyWorkspace({ workspace, files }, problems) {
    if (workspace === null || !problems.some(({ code }) => missing.has(code)))
        return problems;
    if (files.list(workspace)?.length !== 0)
        return problems;
    const empty = {
        code: 'NOT_CHECKED_OUT',
        what: 'the workspace is empty',
        why: `nothing was checked out into ${workspace}`,
        fix: 'add a step `uses: actions/checkout@v7` before this one',
    };
    return [empty, ...problems.filter(({ code }) => !missing.has(code))];
}

// EXTERNAL MODULE: ./build/src/config/warnings/warnings.js + 1 modules
var warnings = __webpack_require__(6922);
// EXTERNAL MODULE: ./build/src/model/failure.js
var failure = __webpack_require__(82917);
// EXTERNAL MODULE: ./node_modules/semver/functions/parse.js
var parse = __webpack_require__(16353);
;// CONCATENATED MODULE: ./build/src/plan/git-ref.js
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

;// CONCATENATED MODULE: ./build/src/plan/base-tags.js



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
    const problems = allowForkPush && output.kind === 'push' ? [noForkTags] : [];
    if (foreign)
        return { tags: [], version: null, problems };
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
/**
 * As docker/metadata-action's `type=semver`, `edge`, `ref` (src/meta.ts): a release moves its minor, its major (not `0`: README,
 * "Major version zero") and `latest`; a pre-release is only itself; build metadata is dropped. Unlike `type=ref,event=tag`, a
 * tag that is no version does not move `latest`.
 */
function deriveTags(source, edge) {
    const floating = (...names) => names.map((tag) => ({ tag, floating: true, image: null }));
    const { kind, name } = ownRef(source);
    if (kind === 'none')
        return { tags: floating('latest'), version: null };
    if (kind === 'pull')
        return { tags: floating(`pr-${name}`), version: null };
    if (kind === 'tag')
        return releaseTags(name);
    const isDefault = kind === 'branch' && name === source.defaultBranch;
    const nightly = source.event === 'schedule' ? ['nightly'] : [];
    const tag = isDefault ? edge : toTag(kind === 'ref' ? name.replace(/^refs\//, '') : name);
    return { tags: floating(...nightly, tag), version: null };
}
function releaseTags(gitTag) {
    const release = parse(gitTag);
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
/** metadata-action's `sanitizeTag`, and no leading `.` or `-`, which no registry takes. */
function toTag(name) {
    return name.replace(/[^a-zA-Z0-9._-]+/g, '-').replace(/^[.-]+/, '');
}
function listedTags({ bare, references }) {
    const tags = writtenTags(bare, references);
    const versions = new Set(tags.flatMap(({ tag }) => parse(tag)?.version ?? []));
    const [version = null] = versions;
    return { tags, version: versions.size === 1 ? version : null, problems: [] };
}
/** Tags that somebody wrote: for every repository, and for those that they name. */
function writtenTags(bare, references) {
    const all = [
        ...bare.map((tag) => ({ tag, image: null })),
        ...references.map((one) => ({ tag: one.tag, image: (0,model_reference/* imageName */.tO)(one) })),
    ];
    return all.map((one) => ({ ...one, floating: isFloating(one.tag) }));
}
const movingNames = new Set(['latest', 'edge', 'stable', 'nightly', 'main', 'master', 'dev', 'develop']);
/** What a tag that somebody wrote is, by its form: `v1` and `1.2` are moved along with their releases. */
function isFloating(tag) {
    return movingNames.has(tag) || /^v?\d+(\.\d+)?$/.test(tag);
}

;// CONCATENATED MODULE: ./build/src/plan/build-arguments.js
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

;// CONCATENATED MODULE: ./build/src/plan/labels.js
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

// EXTERNAL MODULE: ./build/src/plan/bake-target.js
var bake_target = __webpack_require__(48668);
;// CONCATENATED MODULE: ./build/src/plan/plan-annotations.js




/** A bake target's own, then the request's, which win. */
function givenTo({ bake, annotations }, variant) {
    return [...(bake?.annotations[variant] ?? []), ...annotations];
}
function indexAnnotations(request, base, variant) {
    const given = givenTo(request, variant.name);
    const described = describeIndex(request, base, sourceDateEpoch(request, variant));
    return {
        annotations: { ...described, ...annotationsAt(given, 'index') },
        ...(0,bake_target/* map */.T)('descriptorAnnotations', annotationsAt(given, 'index-descriptor')),
    };
}
function manifestAnnotations(request, variant, platform) {
    const given = givenTo(request, variant);
    return {
        ...(0,bake_target/* map */.T)('annotations', annotationsAt(given, 'manifest', platform)),
        ...(0,bake_target/* map */.T)('descriptorAnnotations', annotationsAt(given, 'manifest-descriptor', platform)),
    };
}
/** Annotations for platforms that no variant is ever built for. */
function checkAnnotations(request) {
    const { platforms, allPlatforms, variants } = request;
    const known = new Set([...platforms, ...(allPlatforms ?? []), ...variants.flatMap((one) => one.platforms)]);
    return request.annotations.flatMap(({ level, platform, key, value }) => platform === null || known.has(platform)
        ? []
        : [{ ...noSuchPlatform(`${level}[${platform}]:${key}=${value}`, platform), where: '`annotations`' }]);
}

;// CONCATENATED MODULE: ./build/src/plan/cache-policy.js

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

// EXTERNAL MODULE: ./build/src/plan/cache-scope.js
var cache_scope = __webpack_require__(69206);
;// CONCATENATED MODULE: ./build/src/plan/cache-sources.js


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

;// CONCATENATED MODULE: ./build/src/plan/plan-cache.js





/** What may be imported and exported, by scope and by policy. */
function planCache(request) {
    const { cache, source } = request;
    const { writes, reason } = cachePolicy(request);
    const kept = keepPolicy(request);
    const scopeOf = scopeMaker(request);
    const scope = scopeOf(ownRef(source), ownShare(request));
    const [refs, shares] = [readableRefs(request), readableShares(request)];
    const scopesOf = (of, parts) => plan_cache_distinct(of.flatMap((ref) => parts.map((share) => scopeOf(ref, share))));
    const readable = scopesOf(refs, shares);
    return {
        kind: cache.from.length + cache.to.length > 0 ? 'raw' : cache.kind,
        mode: cache.mode,
        scope,
        readable,
        mountScopes: scopesOf(refs, shares.toReversed()),
        baselines: scopesOf(baselineRefs(request, refs), shares.toReversed()),
        ...baselinesLike(request),
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
    return (ref, machine) => ({ name: (0,cache_scope/* cacheScope */.ju)({ prefix, ...subject, machine, ref }), ref: ref.full });
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
/** A pull request that adds a platform is compared with its base all the same. */
function baselinesLike(request) {
    const { baseBranch, pullRequest } = request.source;
    if (baseBranch === null || pullRequest === null)
        return {};
    const { prefix } = request.cache;
    return { baselinesLike: (0,cache_scope/* scopePattern */.db)({ prefix, ...subjectOf(request), ref: branchRef(baseBranch) }) };
}
function plan_cache_distinct(scopes) {
    return [...new Map(scopes.map((scope) => [scope.name, scope])).values()];
}
function repositoryOf(request) {
    const place = request.cache.reference ?? request.images[0];
    return place === undefined ? null : { name: (0,model_reference/* imageName */.tO)(place), tagPrefix: place.tag ?? 'buildcache' };
}

;// CONCATENATED MODULE: ./build/src/plan/check-tags.js

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

;// CONCATENATED MODULE: ./build/src/plan/plan-tags.js




/** Every repository that the run publishes to: the images, then those that only full references among the tags name. */
function planImages(request) {
    const references = request.tags.kind === 'listed' ? request.tags.references : [];
    return [...new Set([...request.images, ...references].map(model_reference/* imageName */.tO))];
}
/**
 * Every variant's tags in every repository, fixed ones first and floating ones last: publish/ keeps this order.
 * metadata-action's convention holds for suffixes (`suffix=-redis,onlatest=true`): `latest` becomes `latest-redis`.
 */
function planTags(request, base) {
    const tags = new Map();
    // Without an image only those that somebody wrote: an OCI layout's entries have names of their own otherwise.
    const planned = planImages(request);
    const wanted = request.tags.kind === 'listed' || planned.length > 0 ? base.tags : [];
    const images = request.images.length > 0 ? request.images.map(model_reference/* imageName */.tO) : planned;
    for (const variant of request.variants) {
        const own = writtenTags(variant.tags, variant.references);
        const suffix = suffixOf(request, variant);
        const suffixed = wanted.map((one) => ({ ...one, tag: `${one.tag}${suffix}` }));
        const platforms = request.tags.perPlatform ? variant.platforms : [];
        tags.set(variant.name, spread([...suffixed, ...own], { images, platforms }));
    }
    return { tags, problems: checkTags(tags, { ownTags: request.bake?.ownTags === true }) };
}
/** The tag that a push to the base branch of this pull request moves, by variant: derived as this run's are. */
function baseBranchTags(request) {
    const { source, tags, images } = request;
    const { baseBranch, pullRequest } = source;
    if (baseBranch === null || pullRequest === null || tags.kind !== 'derived' || images.length === 0)
        return () => ({});
    const pushed = { ref: `refs/heads/${baseBranch}`, event: 'push', pullRequest: null, baseBranch: null };
    const base = { ...request, shaTag: false, source: { ...source, ...pushed } };
    const planned = planTags(base, baseTags(base)).tags;
    return (variant) => {
        const own = planned.get(variant)?.find(({ floating, platform }) => floating && platform === null);
        return own === undefined ? {} : { baseTag: own };
    };
}
function suffixOf(request, variant) {
    return variant.suffix ?? (variant.name === request.defaultVariant ? '' : `-${variant.name}`);
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

;// CONCATENATED MODULE: ./build/src/plan/push-policy.js
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

// EXTERNAL MODULE: ./build/src/plan/variant-slugs.js
var variant_slugs = __webpack_require__(41229);
;// CONCATENATED MODULE: ./build/src/plan/plan-run.js









/**
 * Decides everything and does nothing: the cells variant by variant and platform by platform, the tags of every
 * variant, labels and annotations. `problems`: what only a plan shows, such as tags that collide, in the whole set, also
 * when only a selection of it is planned. A request with other problems is planned, too, so that all are told at once.
 */
function planRun(request) {
    const base = baseTags(request);
    const { tags, problems } = planTags(request, base);
    const chosen = request.selection === null ? null : new Set(request.selection);
    const ofBase = baseBranchTags(request);
    const selected = request.variants.filter(({ name }) => chosen?.has(name) ?? true);
    const plan = {
        schemaVersion: 1,
        images: planImages(request),
        variantArg: request.variantArg,
        variantsAlike: request.variantsAlike,
        defaultVariant: request.defaultVariant,
        variants: selected.map((variant) => ({
            name: variant.name,
            isDefault: variant.name === request.defaultVariant,
            platforms: variant.platforms,
            tags: tags.get(variant.name) ?? [],
            ...ofBase(variant.name),
            ...indexAnnotations(request, base, variant),
        })),
        cells: planCells(request, selected),
        whole: request.selection === null,
        version: base.version,
        bake: request.bake,
        build: request.build,
        checks: request.checks,
        ...planOutput(request),
        publish: request.publish,
        testMode: request.testMode,
        attestTests: request.attestTests,
        cache: planCache(request),
        insecureRegistries: request.insecureRegistries,
    };
    return { plan, problems: [...base.problems, ...problems, ...checkAnnotations(request)] };
}
function planCells(request, selected) {
    // From the whole set, so that a selection does not rename cells.
    const slugs = (0,variant_slugs/* variantSlugs */.y)(request.variants.map(({ name }) => name));
    return selected.flatMap((variant) => {
        const buildArgs = buildArguments(request, variant);
        const labels = stableLabels(request, request.bake?.targets[variant.name]?.['labels']);
        return variant.platforms.map((platform) => ({
            id: `${slugs.get(variant.name) ?? variant.name}-${(0,model_platform/* platformSlug */.DN)(platform)}`,
            variant: variant.name,
            platform,
            target: variant.target ?? request.build.target,
            buildArgs,
            labels,
            ...manifestAnnotations(request, variant.name, platform),
            tests: testsOn(variant, platform),
            sizeBudget: variant.sizeBudget,
            ...(variant.timeBudget && { timeBudget: variant.timeBudget }),
        }));
    });
}
function testsOn({ tests }, platform) {
    return tests.filter(({ platforms }) => platforms?.includes(platform) ?? true).map(({ test }) => test);
}

;// CONCATENATED MODULE: ./build/src/run/read-and-plan.js





/** Throws one `Failure('usage')` with every problem of the request and of its plan, together with `earlier` ones of the door. */
async function readAndPlan(raw, earlier) {
    const { request, dockerfile, problems } = await readRequest(raw, earlier);
    const planned = request === null ? null : planRun(request);
    const all = [...problems, ...(planned?.problems ?? [])];
    if (request === null || planned === null || all.length > 0)
        throw new failure/* Failure */.H('usage', toldProblems(raw, all));
    return { request, plan: planned.plan, dockerfile, warnings: (0,warnings/* warningsOf */.nZ)(request) };
}


/***/ })

};
