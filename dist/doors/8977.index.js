export const id = 8977;
export const ids = [8977];
export const modules = {

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

/***/ 98140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ loadReport)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/model/failure.js
var failure = __webpack_require__(82917);
// EXTERNAL MODULE: ./build/src/model/kept-report.js
var kept_report = __webpack_require__(41586);
// EXTERNAL MODULE: ./node_modules/@cfworker/json-schema/dist/esm/validator.js + 6 modules
var validator = __webpack_require__(60207);
;// CONCATENATED MODULE: ./build/docs/report.schema.json
const report_schema_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"build-variants report","type":"object","description":"report.json: one run in full. Sizes are bytes, times are milliseconds; what is not known is null, never 0. New fields may come within a schemaVersion; readers skip what they do not know.","properties":{"schemaVersion":{"const":1,"description":"Version of this form."},"tool":{"type":"object","description":"What wrote the report.","properties":{"name":{"const":"build-variants","description":"Always build-variants."},"version":{"type":"string","description":"Its version."}},"required":["name","version"]},"outcome":{"type":"string","description":"How the run ended.","enum":["ok","failed","cancelled"]},"exitCode":{"type":"integer","description":"0 ok, 2 usage, 3 environment, 4 build, 5 verification, 6 registry (nothing published), 7 partly published, 130 cancelled."},"startedAt":{"type":"string","description":"RFC 3339, UTC.","format":"date-time"},"wallMs":{"type":"number","description":"The whole run. Milliseconds.","minimum":0},"source":{"type":"object","description":"Where the code came from, as far as the machine says.","properties":{"repository":{"type":["string","null"],"description":"Web address of the repository that the run belongs to."},"ref":{"type":["string","null"],"description":"The git ref: refs/heads/main, refs/pull/7/merge."},"revision":{"type":["string","null"],"description":"The commit."},"base":{"type":["string","null"],"description":"The branch that a pull request would be merged into; else the default branch."},"pullRequest":{"type":["integer","null"],"description":"Number of the pull request."}},"required":["repository","ref","revision","base","pullRequest"]},"plan":{"$ref":"#/$defs/plan","description":"What was to be done."},"builder":{"description":"Null when the run ended before there was one.","anyOf":[{"$ref":"#/$defs/builder"},{"type":"null"}]},"cells":{"type":"array","description":"What became of each cell, in the order of the plan.","items":{"$ref":"#/$defs/cell"}},"publication":{"description":"Null when the run ended before it.","anyOf":[{"$ref":"#/$defs/publication"},{"type":"null"}]},"totals":{"$ref":"#/$defs/totals","description":"Sums over all cells."},"costliestEmulated":{"type":"array","description":"The dearest emulated steps, at most three.","items":{"$ref":"#/$defs/costlyStep"},"maxItems":3},"steps":{"type":"array","description":"The Dockerfile\'s steps, each once with all its cells.","items":{"$ref":"#/$defs/step"}},"cache":{"description":"Null when the run ended before one was chosen.","anyOf":[{"$ref":"#/$defs/cache"},{"type":"null"}]},"cacheMounts":{"description":"What RUN --mount=type=cache holds, kept between runs; null when that is not asked for.","anyOf":[{"$ref":"#/$defs/cacheMounts"},{"type":"null"}]},"comparison":{"description":"Null without a baseline.","anyOf":[{"$ref":"#/$defs/comparison"},{"type":"null"}]},"comparisonReason":{"type":["string","null"],"description":"Why the report of an earlier run could not be read; null when it was, or when there is none."},"warnings":{"type":"array","description":"What should be known.","items":{"$ref":"#/$defs/problem"}},"problems":{"type":"array","description":"What went wrong.","items":{"$ref":"#/$defs/problem"}}},"required":["schemaVersion","tool","outcome","exitCode","startedAt","wallMs","source","plan","builder","cells","publication","totals","costliestEmulated","steps","cache","cacheMounts","comparison","comparisonReason","warnings","problems"],"$defs":{"problem":{"type":"object","description":"One thing that is wrong or worth knowing.","properties":{"code":{"type":"string","description":"Stable, upper case: UNKNOWN_VARIANT."},"what":{"type":"string","description":"What is wrong, naming the value."},"why":{"type":"string","description":"What is allowed, or the cause."},"fix":{"type":"string","description":"What to do about it."},"where":{"type":"string","description":"Where the value came from: variants.yml:12:5, --platforms."}},"required":["code","what"]},"layer":{"type":"object","description":"One layer of an image.","properties":{"digest":{"type":"string","description":"Digest of the compressed layer.","pattern":"^sha256:[0-9a-f]{64}$"},"bytes":{"type":"integer","description":"Compressed size, from the manifest. Bytes.","minimum":0},"unpackedBytes":{"type":["integer","null"],"description":"Size of the tar; null when it is not known. Bytes.","minimum":0},"unpackedBy":{"type":["string","null"],"description":"How that was found: from the gzip trailer, by streaming the layer, or not at all (null).","enum":["trailer","streamed",null]},"createdBy":{"type":["string","null"],"description":"The history entry that made it. Text of the Dockerfile: escape it before you show it."}},"required":["digest","bytes","unpackedBytes","unpackedBy","createdBy"]},"verdict":{"type":"object","description":"What one check says of one cell.","properties":{"cell":{"type":"string","description":"The cell it is about."},"check":{"type":"string","description":"What was checked.","enum":["architecture","programs","test","size-budget","time-budget","variants-alike"]},"outcome":{"type":"string","description":"Its result.","enum":["passed","failed","warned","not-tested"]},"expected":{"type":["string","null"],"description":"What should have been found; for architecture and programs the platform of the plan, for budgets the budget."},"found":{"type":["string","null"],"description":"What was found; for architecture the platform in the config, for programs how many in the files, for budgets the size or time."},"reason":{"type":["string","null"],"description":"Why it failed or was not tested."},"test":{"$ref":"#/$defs/testRecord","description":"The test, for check `test` where there is one."}},"required":["cell","check","outcome","expected","found","reason"]},"stepFailure":{"type":"object","description":"Why a cell could not be built. All texts come from the build: escape them before you show them.","properties":{"step":{"type":"string","description":"The step that failed."},"output":{"type":"array","description":"The last 20 lines that it printed.","items":{"type":"string","description":"One line."}},"exitCode":{"type":["integer","null"],"description":"Exit code of the step, where there is one."},"message":{"type":"string","description":"BuildKit\'s message."},"dockerfile":{"description":"The place in the Dockerfile; null when BuildKit names none.","anyOf":[{"type":"object","description":"A place in a Dockerfile.","properties":{"file":{"type":"string","description":"Name of the Dockerfile."},"line":{"type":"integer","description":"First line of the instruction.","minimum":1},"excerpt":{"type":"array","description":"Lines around it.","items":{"type":"string","description":"One line."}}},"required":["file","line","excerpt"]},{"type":"null"}]},"problem":{"description":"A recognised cause with its fix; null when there is none.","anyOf":[{"$ref":"#/$defs/problem"},{"type":"null"}]}},"required":["step","output","exitCode","message","dockerfile","problem"]},"cell":{"type":"object","description":"One variant on one platform.","properties":{"id":{"type":"string","description":"Name of the cell and of its bake target: redis-linux-arm64."},"variant":{"type":"string","description":"Name of the variant."},"platform":{"type":"string","description":"Normalised platform.","examples":["linux/amd64","linux/arm/v7"]},"outcome":{"type":"string","description":"What became of it.","enum":["built","failed","cancelled"]},"emulated":{"type":"boolean","description":"True when no node of the builder runs this platform natively."},"digest":{"type":["string","null"],"description":"What was pushed or written: an index when attested. Null when nothing was kept.","pattern":"^sha256:[0-9a-f]{64}$"},"imageDigest":{"type":["string","null"],"description":"The image manifest. Null when nothing was kept.","pattern":"^sha256:[0-9a-f]{64}$"},"compressedBytes":{"type":["integer","null"],"description":"Config and layers as the registry holds them. Bytes.","minimum":0},"unpackedBytes":{"type":["integer","null"],"description":"All layers unpacked. Bytes.","minimum":0},"layers":{"type":"array","description":"Layers, base first; empty when not measured.","items":{"$ref":"#/$defs/layer"}},"wallMs":{"type":["number","null"],"description":"From its first step to its last. own + shared + cached + waiting. Milliseconds.","minimum":0},"ownMs":{"type":["number","null"],"description":"In steps that this cell alone needed. Milliseconds.","minimum":0},"sharedMs":{"type":["number","null"],"description":"In steps that ran once for several cells. Milliseconds.","minimum":0},"cachedMs":{"type":["number","null"],"description":"In looking up and loading cached steps. Milliseconds.","minimum":0},"waitingMs":{"type":["number","null"],"description":"In nothing of its own: other cells had the machine. Milliseconds.","minimum":0},"emulatedMs":{"type":["number","null"],"description":"In RUN steps under emulation, own or shared. Milliseconds.","minimum":0},"steps":{"type":["integer","null"],"description":"Number of its steps.","minimum":0},"cachedSteps":{"type":["integer","null"],"description":"How many of them were cached.","minimum":0},"cacheHitRate":{"type":["number","null"],"description":"cachedSteps / steps.","minimum":0,"maximum":1},"verdicts":{"type":"array","description":"What the checks say.","items":{"$ref":"#/$defs/verdict"}},"failure":{"description":"Why it failed; null when it did not.","anyOf":[{"$ref":"#/$defs/stepFailure"},{"type":"null"}]}},"required":["id","variant","platform","outcome","emulated","digest","imageDigest","compressedBytes","unpackedBytes","layers","wallMs","ownMs","sharedMs","cachedMs","waitingMs","emulatedMs","steps","cachedSteps","cacheHitRate","verdicts","failure"]},"plannedTag":{"type":"object","description":"A tag that an index (or one cell) gets in one repository.","properties":{"image":{"type":"string","description":"Full repository name.","examples":["ghcr.io/acme/worker"]},"tag":{"type":"string","description":"The tag alone."},"floating":{"type":"boolean","description":"True for names that move (latest, 1, 1.2, edge)."},"platform":{"type":["string","null"],"description":"Set for a per-platform tag: it names that cell instead of the index.","examples":["linux/amd64","linux/arm/v7"]}},"required":["image","tag","floating","platform"]},"plannedVariant":{"type":"object","description":"One variant as planned.","properties":{"name":{"type":"string","description":"Name of the variant."},"isDefault":{"type":"boolean","description":"True for the variant that owns the bare tags."},"platforms":{"type":"array","description":"Its platforms.","items":{"type":"string","description":"Normalised platform.","examples":["linux/amd64","linux/arm/v7"]}},"tags":{"type":"array","description":"Tags that it gets.","items":{"$ref":"#/$defs/plannedTag"}},"baseTag":{"$ref":"#/$defs/plannedTag","description":"What a push to the base branch of a pull request publishes it under; absent: no pull request, or not known."},"annotations":{"type":"object","description":"Written on the variant\'s index.","additionalProperties":{"type":"string","description":"Value."}},"descriptorAnnotations":{"type":"object","description":"On the index\'s entry in an OCI layout; absent: none.","additionalProperties":{"type":"string","description":"Value."}}},"required":["name","isDefault","platforms","tags","annotations"]},"budget":{"type":"object","description":"The most that a size (bytes) or a time (milliseconds) may be.","properties":{"of":{"type":"string","description":"Which size.","enum":["compressed","unpacked"]},"limit":{"type":"object","description":"At most, or more than in the run before.","properties":{"kind":{"type":"string","description":"growth and share are more than in the run before.","enum":["absolute","growth","share"]},"amount":{"type":"integer","description":"Bytes or milliseconds.","minimum":0},"share":{"type":"number","description":"0.05 is 5 %.","minimum":0}},"required":["kind"]},"text":{"type":"string","description":"As it was written."}},"required":["limit","text"]},"checks":{"type":"object","description":"What is checked besides the tests of images.","properties":{"programs":{"type":"object","description":"Programs that the platform of an image does not run.","properties":{"foreign":{"type":"string","description":"What is done about them.","enum":["error","warn","off"]},"allowed":{"type":"array","description":"Patterns of paths that are for other platforms on purpose.","items":{"type":"string","description":"A pattern."}},"layerLimit":{"type":"integer","description":"Bytes above which a layer is not read.","minimum":0}},"required":["foreign","allowed","layerLimit"]},"dockerfile":{"type":"string","description":"What is done about what BuildKit finds in the Dockerfile.","enum":["error","warn","off"]},"timeBudgetFails":{"type":"boolean","description":"True when an image over its time budget fails."}},"required":["programs","dockerfile","timeBudgetFails"]},"plannedCell":{"type":"object","description":"One cell as planned.","properties":{"id":{"type":"string","description":"Name of the cell and of its bake target."},"variant":{"type":"string","description":"Name of the variant."},"platform":{"type":"string","description":"Normalised platform.","examples":["linux/amd64","linux/arm/v7"]},"target":{"type":["string","null"],"description":"Dockerfile stage; null: the last."},"buildArgs":{"type":"object","description":"All build arguments, the variant argument included.","additionalProperties":{"type":"string","description":"Value."}},"labels":{"type":"object","description":"Labels in the image\'s config.","additionalProperties":{"type":"string","description":"Value."}},"annotations":{"type":"object","description":"On its image manifest; absent: none.","additionalProperties":{"type":"string","description":"Value."}},"descriptorAnnotations":{"type":"object","description":"On its entry in the variant\'s index; absent: none.","additionalProperties":{"type":"string","description":"Value."}},"tests":{"type":"array","description":"What shows that the image works.","items":{"$ref":"#/$defs/imageTest","description":"One test."}},"sizeBudget":{"type":["array","null"],"description":"What its size may be; null: nothing is said.","items":{"$ref":"#/$defs/budget"}},"timeBudget":{"type":"array","description":"What the wall time of its build may be; absent: nothing is said.","items":{"$ref":"#/$defs/budget"}}},"required":["id","variant","platform","target","buildArgs","labels","tests","sizeBudget"]},"secret":{"type":"object","description":"A build secret by where its value is; the value is never in a report.","properties":{"id":{"type":"string","description":"Name in the Dockerfile."},"kind":{"type":"string","description":"Where its value is.","enum":["file","env"]},"path":{"type":"string","description":"Path of the file (kind file)."},"name":{"type":"string","description":"Environment variable (kind env)."}},"required":["id","kind"]},"settings":{"type":"object","description":"The settings that every cell shares, as build-push-action names them.","properties":{"context":{"type":"string","description":"Build context."},"file":{"type":["string","null"],"description":"Dockerfile; null: the context\'s own."},"target":{"type":["string","null"],"description":"Dockerfile stage; null: the last."},"buildArgs":{"type":"object","description":"Build arguments of all cells.","additionalProperties":{"type":"string","description":"Value."}},"buildContexts":{"type":"object","description":"Additional contexts by name.","additionalProperties":{"type":"string","description":"Value."}},"secrets":{"type":"array","description":"Build secrets.","items":{"$ref":"#/$defs/secret"}},"ssh":{"type":"array","description":"SSH agents or keys for the build.","items":{"type":"string","description":"A buildx --ssh value."}},"network":{"type":["string","null"],"description":"Network mode of RUN steps."},"addHosts":{"type":"array","description":"Additional host names.","items":{"type":"string","description":"host:ip"}},"noCache":{"type":"boolean","description":"True when nothing comes from the cache."},"noCacheFilters":{"type":"array","description":"Stages that do not use the cache.","items":{"type":"string","description":"Name of a stage."}},"pull":{"type":"boolean","description":"True when base images are looked up again."},"shmSize":{"type":["string","null"],"description":"Size of /dev/shm in RUN steps."},"ulimits":{"type":"array","description":"Limits of RUN steps.","items":{"type":"string","description":"name=soft[:hard]"}},"allow":{"type":"array","description":"Entitlements.","items":{"type":"string","description":"Name of an entitlement."}},"provenance":{"type":["string","null"],"description":"As buildx takes it; null: buildx\'s default."},"sbom":{"type":["string","null"],"description":"As buildx takes it; null: buildx\'s default."},"maxParallel":{"type":"integer","description":"How many images one bake holds at most."},"failFast":{"type":"boolean","description":"Whether the first image that cannot be built ends the build of all."}},"required":["context","file","target","buildArgs","buildContexts","secrets","ssh","network","addHosts","noCache","noCacheFilters","pull","shmSize","ulimits","allow","provenance","sbom"]},"output":{"type":"object","description":"Where the images go.","properties":{"kind":{"type":"string","description":"push: a registry; layout: an OCI layout; load: Docker; none: nowhere.","enum":["push","layout","load","none"]},"directory":{"type":"string","description":"Folder of the layout (kind layout)."}},"required":["kind"]},"plan":{"type":"object","description":"Everything decided before the build.","properties":{"schemaVersion":{"const":1,"description":"Version of this form."},"images":{"type":"array","description":"Full repository names.","items":{"type":"string","description":"ghcr.io/acme/worker"}},"variantArg":{"type":["string","null"],"description":"The build argument that selects the variant."},"variantsAlike":{"type":"string","description":"What is done about variants that turn out to be the same image.","enum":["warn","error","off"]},"defaultVariant":{"type":["string","null"],"description":"The variant that owns the bare tags."},"variants":{"type":"array","description":"All variants of this run.","items":{"$ref":"#/$defs/plannedVariant"}},"cells":{"type":"array","description":"All cells, in the order of every table.","items":{"$ref":"#/$defs/plannedCell"}},"whole":{"type":"boolean","description":"True when no variant was left out by a selection."},"version":{"type":["string","null"],"description":"The release this run publishes."},"checks":{"$ref":"#/$defs/checks","description":"What is checked besides the tests of images."},"bake":{"description":"The bake file that the variants come from; null when there is none.","anyOf":[{"$ref":"#/$defs/bakeSource"},{"type":"null"}]},"build":{"$ref":"#/$defs/settings","description":"Settings of all cells."},"output":{"$ref":"#/$defs/output","description":"Where the images go."},"publish":{"type":"string","description":"What is published when an image failed: nothing, or the variants that are complete.","enum":["together","per-variant"]},"notPushed":{"type":"string","description":"Why what was to be pushed is only built; absent: nothing is held back."},"attestTests":{"type":"boolean","description":"Whether the results of tests are put beside the images."},"testMode":{"type":"string","description":"Which tests are run: those that did not pass before on the same image, all, none; `require`: what cannot be verified is a failure.","enum":["auto","run","skip","require"]},"cache":{"$ref":"#/$defs/plannedCache","description":"What may be imported and exported."},"insecureRegistries":{"type":"array","description":"Registries over plain http or with an unverified certificate.","items":{"type":"string","description":"host[:port]"}}},"required":["schemaVersion","images","variantArg","variantsAlike","defaultVariant","variants","cells","whole","version","bake","build","checks","output","attestTests","testMode","cache","insecureRegistries"]},"builder":{"type":"object","description":"The BuildKit that built.","properties":{"name":{"type":"string","description":"buildx\'s name of it."},"driver":{"type":"string","description":"buildx\'s driver."},"buildkitVersion":{"type":["string","null"],"description":"Version of its first node; null when it does not say."},"buildxVersion":{"type":"string","description":"Version of buildx."},"native":{"type":"array","description":"Platforms that run without emulation.","items":{"type":"string","description":"Normalised platform.","examples":["linux/amd64","linux/arm/v7"]}}},"required":["name","driver","buildkitVersion","buildxVersion","native"]},"publishedIndex":{"type":"object","description":"What became of one variant\'s index and tags.","properties":{"variant":{"type":"string","description":"Name of the variant."},"digest":{"type":["string","null"],"description":"The index. Null when there is none, or nothing of it was kept.","pattern":"^sha256:[0-9a-f]{64}$"},"tags":{"type":"array","description":"Full references that name it now; in a layout the names of its entries.","items":{"type":"string","description":"ghcr.io/acme/worker:1.2.0"}},"state":{"type":"string","description":"published, written (layout), loaded (Docker); unchanged: these images were there already; kept-back: nothing is wrong with it as far as is known, but another variant failed; failed: it failed itself; left: the run failed and tags of it hold the new images; unknown: the run failed and it is not known what tags of it hold.","enum":["published","written","loaded","unchanged","kept-back","failed","left","unknown"]},"skipped":{"type":"array","description":"Tags left alone on purpose.","items":{"type":"object","description":"A tag and the reason.","properties":{"tag":{"type":"string","description":"Full reference."},"reason":{"type":"string","description":"Why it was not moved."}},"required":["tag","reason"]}},"obstacles":{"type":"array","description":"What stood in its way before anything was published; absent: nothing.","items":{"type":"string","description":"redis-linux-arm64 was not built"}}},"required":["variant","digest","tags","state","skipped"]},"tagOutcome":{"type":"object","description":"What became of one planned tag.","properties":{"variant":{"type":"string","description":"Name of the variant."},"reference":{"type":"string","description":"Full reference: ghcr.io/acme/worker:1.2.0-redis."},"digest":{"type":["string","null"],"description":"What it should hold. Null when it did not come to that.","pattern":"^sha256:[0-9a-f]{64}$"},"previous":{"type":["string","null"],"description":"What it held before. Null when there was no such tag, or it did not come to looking.","pattern":"^sha256:[0-9a-f]{64}$"},"state":{"type":"string","description":"untouched: never written; moved: it holds the new digest; unchanged: it held these images before; put-back: written and put back, confirmed; left: after a failure it holds the new digest; unknown: written or perhaps written, and the registry did not show what it holds in time; overtaken: it holds what somebody else wrote meanwhile.","enum":["untouched","moved","unchanged","put-back","left","unknown","overtaken"]}},"required":["variant","reference","digest","previous","state"]},"publication":{"type":"object","description":"What is where after the run.","properties":{"kind":{"type":"string","description":"Where the images went.","enum":["push","layout","load","none"]},"directory":{"type":["string","null"],"description":"The layout\'s folder."},"indexes":{"type":"array","description":"Variant by variant.","items":{"$ref":"#/$defs/publishedIndex"}},"tags":{"type":"array","description":"Every planned tag of a push but the skipped ones.","items":{"$ref":"#/$defs/tagOutcome"}},"problems":{"type":"array","description":"What went wrong while publishing.","items":{"$ref":"#/$defs/problem"}},"warnings":{"type":"array","description":"What was done as asked, and may not be meant; absent: nothing.","items":{"$ref":"#/$defs/problem"}}},"required":["kind","directory","indexes","tags","problems"]},"totals":{"type":"object","description":"Sums over all cells.","properties":{"cells":{"type":"integer","description":"Number of cells.","minimum":0},"built":{"type":"integer","description":"Cells that were built.","minimum":0},"failed":{"type":"integer","description":"Cells that failed.","minimum":0},"compressedBytes":{"type":["integer","null"],"description":"Sum over all cells, as if nothing were shared; null when no cell was measured. Bytes.","minimum":0},"uniqueBytes":{"type":["integer","null"],"description":"Each layer and config once: what the registry stores. Bytes.","minimum":0},"buildMs":{"type":"number","description":"The bake, from start to end. Milliseconds.","minimum":0},"unsharedMs":{"type":"number","description":"All steps, as if every cell ran its shared steps itself. Milliseconds.","minimum":0},"sharedSavedMs":{"type":"number","description":"What running shared steps once saved. Milliseconds.","minimum":0},"emulatedMs":{"type":"number","description":"All emulated steps, each once. Milliseconds.","minimum":0},"steps":{"type":"integer","description":"Steps of all cells, shared ones counted for each.","minimum":0},"cachedSteps":{"type":"integer","description":"How many of them were cached.","minimum":0}},"required":["cells","built","failed","compressedBytes","uniqueBytes","buildMs","unsharedMs","sharedSavedMs","emulatedMs","steps","cachedSteps"]},"costlyStep":{"type":"object","description":"An instruction that cost much under emulation.","properties":{"name":{"type":"string","description":"The instruction. Text of the Dockerfile: escape it before you show it."},"line":{"type":["integer","null"],"description":"Its line in the Dockerfile; null where that is not known.","minimum":1},"stage":{"type":["string","null"],"description":"Its stage."},"cells":{"type":"array","description":"Cells that needed it.","items":{"type":"string","description":"Name of a cell."}},"emulatedMs":{"type":"number","description":"In all of them together. Milliseconds.","minimum":0},"advice":{"type":"string","description":"What could be done about it, in Markdown."}},"required":["name","line","stage","cells","emulatedMs","advice"]},"cacheScope":{"type":"object","description":"The cache of what one machine builds, at one git ref.","properties":{"name":{"type":"string","description":"Its name in tags, folders and keys."},"ref":{"type":["string","null"],"description":"refs/heads/main; null outside of git. Text of the repository: escape it before you show it."}},"required":["name","ref"]},"plannedCache":{"type":"object","description":"What may be imported and exported, decided before anything was looked up. Holds no secret.","properties":{"kind":{"type":"string","description":"What was asked for; raw: cache-from and cache-to.","enum":["auto","none","gha","registry","local","s3","azblob","raw"]},"mode":{"type":"string","description":"What an export holds: the images\' own layers, or every step.","enum":["min","max"]},"scope":{"$ref":"#/$defs/cacheScope","description":"What this run would write."},"readable":{"type":"array","description":"Scopes that may hold something for this run: by ref, the nearest first, and of one ref the fullest first.","items":{"$ref":"#/$defs/cacheScope"}},"mountScopes":{"type":"array","description":"Scopes whose cache mounts this run may get, the first that has any.","items":{"$ref":"#/$defs/cacheScope"}},"baselines":{"type":"array","description":"Scopes whose reports this run is compared with, the first that has one.","items":{"$ref":"#/$defs/cacheScope"}},"baselinesLike":{"type":"object","description":"Scopes of a pull request\'s base branch that other platforms or variants were built for: how their names begin and end; absent: none is looked for.","properties":{"start":{"type":"string","description":"How they begin."},"end":{"type":"string","description":"How they end."},"ref":{"type":["string","null"],"description":"The git ref that they are of."}},"required":["start","end","ref"]},"certain":{"description":"What is imported from s3 and azblob, which cannot be looked into; null when nothing can be.","anyOf":[{"$ref":"#/$defs/cacheScope"},{"type":"null"}]},"writes":{"type":"boolean","description":"True when this run may write its scope."},"writeReason":{"type":"string","description":"Why, or why not."},"keeps":{"type":"boolean","description":"True when this run may keep its report and its cache mounts for later runs."},"keepReason":{"type":"string","description":"Why, or why not."},"repository":{"description":"Where a registry keeps it; null when there is no image to put it beside.","anyOf":[{"type":"object","description":"A repository and its tags.","properties":{"name":{"type":"string","description":"Full repository name."},"tagPrefix":{"type":"string","description":"What the tags begin with."}},"required":["name","tagPrefix"]},{"type":"null"}]},"directory":{"type":["string","null"],"description":"Folder of a local cache."},"mounts":{"type":"boolean","description":"True when what RUN --mount=type=cache holds is kept, too."},"timeoutMs":{"type":"number","description":"How long a cache may make no progress before the run goes on without it. Milliseconds.","minimum":0}},"required":["kind","mode","scope","readable","mountScopes","baselines","certain","writes","writeReason","keeps","keepReason","repository","directory","mounts","timeoutMs"]},"rebuild":{"type":"object","description":"Why a step ran.","properties":{"reason":{"type":"string","description":"first-run: there was no cache yet. no-cache: none was asked for, or it could not be read. changed-input: files or an earlier step changed. changed-step: the instruction itself is new. not-in-cache: nothing changed that can be seen, and the cache did not hold it.","enum":["first-run","no-cache","changed-input","changed-step","not-in-cache"]},"because":{"type":["string","null"],"description":"The earlier step that changed. Text of the Dockerfile: escape it before you show it."}},"required":["reason","because"]},"step":{"type":"object","description":"A step of the Dockerfile, once with all its cells.","properties":{"name":{"type":"string","description":"The instruction. Text of the Dockerfile: escape it before you show it."},"line":{"type":["integer","null"],"description":"Its line in the Dockerfile; null where that is not known.","minimum":1},"cells":{"type":"array","description":"Cells that needed it.","items":{"type":"string","description":"Name of a cell."}},"emulated":{"type":"boolean","description":"True for a RUN that an emulator executed."},"cached":{"type":"boolean","description":"True when it did not run."},"ms":{"type":["number","null"],"description":"How long it took when it last ran, in this run or in one before; null when that is not known. Milliseconds.","minimum":0},"rebuilt":{"description":"Why it ran; null when it was cached.","anyOf":[{"$ref":"#/$defs/rebuild"},{"type":"null"}]}},"required":["name","line","cells","emulated","cached","ms","rebuilt"]},"cache":{"type":"object","description":"Where the cache came from, where it went, and what it brought.","properties":{"backend":{"type":"string","description":"Where it is kept; builder: in the builder\'s own state, raw: as cache-from and cache-to say.","enum":["gha","registry","local","s3","azblob","builder","raw","none"]},"reason":{"type":"string","description":"Why there."},"importedScope":{"description":"What was found to import; null when nothing was, or the place cannot be asked.","anyOf":[{"$ref":"#/$defs/cacheScope"},{"type":"null"}]},"importedAt":{"type":["string","null"],"description":"When that was saved, RFC 3339, UTC; null where the place does not say.","format":"date-time"},"layout":{"type":["string","null"],"description":"Which target of the bake imports. target: one that links every image\'s. parent: one whose Dockerfile holds all images, and which every image\'s links. Null: nothing is imported.","enum":["target","parent",null]},"layoutReason":{"type":["string","null"],"description":"Why it is not the parent, with a buildx that needs it; null otherwise."},"unfitDockerfile":{"type":["string","null"],"description":"Digest of a Dockerfile for which the parent had other steps than the images: it is built with the other layout."},"imported":{"type":"string","description":"hit: it was found and read. miss: there was none. failed: it could not be read. off: none was asked for.","enum":["hit","miss","failed","off"]},"importReason":{"type":["string","null"],"description":"Why nothing was imported. May hold text of the service: escape it before you show it."},"exported":{"type":"string","description":"What became of the export; off: there was none.","enum":["written","failed","off"]},"exportReason":{"type":["string","null"],"description":"Why (not). May hold text of the service: escape it before you show it."},"exportedScope":{"description":"What was written; null when nothing was.","anyOf":[{"$ref":"#/$defs/cacheScope"},{"type":"null"}]},"newEntries":{"type":["integer","null"],"description":"New entries of this export, its index included.","minimum":0},"newBytes":{"type":["integer","null"],"description":"Bytes sent for them.","minimum":0},"footprintBytes":{"type":["integer","null"],"description":"Bytes of the whole scope after the run.","minimum":0},"ownEntries":{"type":["integer","null"],"description":"Entries of this run in GitHub\'s cache service in addition: its report, cache mounts; null where they are not beside the cache.","minimum":0},"quotaBytes":{"type":["integer","null"],"description":"What the place holds at most; null when no limit is known. Bytes.","minimum":0},"savedMs":{"type":["number","null"],"description":"What the cached steps took when they last ran; null without a baseline. Milliseconds.","minimum":0},"warnings":{"type":"array","description":"What should be known of it; they are in the report\'s warnings, too.","items":{"$ref":"#/$defs/problem"}}},"required":["backend","reason","importedScope","importedAt","layout","layoutReason","unfitDockerfile","imported","importReason","exported","exportReason","exportedScope","newEntries","newBytes","footprintBytes","ownEntries","quotaBytes","savedMs","warnings"]},"cellComparison":{"type":"object","description":"A cell, now minus then; null where one of them is not known.","properties":{"cell":{"type":"string","description":"Name of the cell."},"compressedBytes":{"type":["integer","null"],"description":"Difference in compressed size. Bytes."},"unpackedBytes":{"type":["integer","null"],"description":"Difference in unpacked size. Bytes."},"wallMs":{"type":["number","null"],"description":"Difference in wall time. Milliseconds."},"cacheHitRate":{"type":["number","null"],"description":"Difference of the shares of cached steps.","minimum":-1,"maximum":1},"grown":{"type":"array","description":"Layers that are larger than before, or new, the largest growth first.","items":{"type":"object","description":"A layer.","properties":{"createdBy":{"type":["string","null"],"description":"The history entry that made it. Text of the Dockerfile: escape it before you show it."},"bytes":{"type":"integer","description":"Its compressed size now. Bytes.","minimum":0},"beforeBytes":{"type":["integer","null"],"description":"Its compressed size then; null when there was none. Bytes.","minimum":0}},"required":["createdBy","bytes","beforeBytes"]},"maxItems":3}},"required":["cell","compressedBytes","unpackedBytes","wallMs","cacheHitRate","grown"]},"comparison":{"type":"object","description":"This run against an earlier one, or against what is published.","properties":{"baseline":{"type":"object","description":"What it was compared with.","properties":{"kind":{"type":"string","description":"The report of an earlier run, or the sizes of a published tag.","enum":["report","published"]},"name":{"type":["string","null"],"description":"The git ref of that run, null when it had none; or the image reference. Text of the repository: escape it before you show it."},"at":{"type":["string","null"],"description":"When that run started, or that index was made, RFC 3339, UTC; null when it is not known.","format":"date-time"},"revision":{"type":["string","null"],"description":"The commit that it was built from; null when it is not known."},"wallMs":{"type":["number","null"],"description":"What that run took; null when it is not known. Milliseconds.","minimum":0}},"required":["kind","name","at","revision","wallMs"]},"cells":{"type":"array","description":"Cells that both have.","items":{"$ref":"#/$defs/cellComparison"}},"missing":{"type":"array","description":"Images that the baseline has and this run does not build: of its variants, or of its set of variants where it builds all of it; absent: none.","items":{"type":"object","description":"One image.","properties":{"variant":{"type":"string","description":"Its variant."},"platform":{"type":"string","description":"Its platform."},"compressedBytes":{"type":["number","null"],"description":"Its size then. Bytes.","minimum":0}},"required":["variant","platform","compressedBytes"]}}},"required":["baseline","cells"]},"bakeSource":{"type":"object","description":"A bake file\'s targets, evaluated.","properties":{"files":{"type":"array","description":"The files, relative to the working directory.","items":{"type":"string","description":"With slashes."}},"targets":{"type":"object","description":"The targets that the variants are, and those that they link, by name; each as bake prints it.","additionalProperties":{"type":"object","description":"A target."}},"annotations":{"type":"object","description":"Annotations by target, each at its level.","additionalProperties":{"type":"array","description":"Of one target.","items":{"type":"object","description":"One annotation.","properties":{"level":{"type":"string","description":"Where it stands.","enum":["index","index-descriptor","manifest","manifest-descriptor"]},"platform":{"description":"The one platform that it is for; null: all.","type":["string","null"]},"key":{"type":"string","description":"Key."},"value":{"type":"string","description":"Value."}},"required":["level","platform","key","value"]}}},"ownTags":{"type":"boolean","description":"True when the targets\' own tags say where each is published."},"warnings":{"type":"array","description":"What of the file is not done as it says.","items":{"$ref":"#/$defs/problem"}}},"required":["files","targets","annotations","ownTags","warnings"]},"cacheMounts":{"type":"object","description":"What became of the cache mounts of a run.","properties":{"ids":{"type":"array","description":"All that the Dockerfile names and that can be kept, each once.","items":{"type":"string"}},"restored":{"type":"object","description":"Before the build.","properties":{"from":{"description":"Null when nothing was restored.","anyOf":[{"$ref":"#/$defs/cacheScope"},{"type":"null"}]},"bytes":{"type":"number","description":"On the builder\'s disk."},"wallMs":{"type":"number","description":"Milliseconds."},"reason":{"type":["string","null"],"description":"Why not; null when it was."}},"required":["from","bytes","wallMs","reason"]},"saved":{"type":"object","description":"After the build.","properties":{"saved":{"type":"boolean","description":"True when they were."},"bytes":{"type":"number","description":"On the builder\'s disk."},"wallMs":{"type":"number","description":"Milliseconds."},"reason":{"type":["string","null"],"description":"Why not; null when it was."}},"required":["saved","bytes","wallMs","reason"]}},"required":["ids","restored","saved"]},"wantedValue":{"type":"object","description":"What an image\'s config is to hold under a key.","properties":{"key":{"type":"string","description":"Its name."},"value":{"type":"string","description":"What it is to be."},"isPattern":{"type":"boolean","description":"Whether that is a pattern."}},"required":["key","value","isPattern"]},"imageTest":{"type":"object","description":"What is done with an image to see whether it works: something is started (`run`), or a path, a file\'s content or the config is read.","properties":{"kind":{"type":"string","description":"What is done.","enum":["run","file","content","metadata"]},"name":{"type":"string","description":"Unique among the tests of a cell."},"command":{"type":"object","description":"run: what is started.","properties":{"kind":{"type":"string","description":"By a shell, as a program with arguments, or the image\'s own entrypoint.","enum":["shell","exec","entrypoint"]},"text":{"type":"string","description":"shell: the command."},"argv":{"type":"array","description":"exec: the program and its arguments.","items":{"type":"string","description":"A word."}}},"required":["kind"]},"setup":{"type":"array","description":"run: programs that run before.","items":{"type":"array","description":"A program and its arguments.","items":{"type":"string","description":"A word."}}},"baseEnv":{"type":"object","description":"run: environment variables that are set before env, which may name them.","additionalProperties":{"type":"string","description":"Value."}},"mounts":{"type":"object","description":"run: build contexts that it can read, by the path at which it finds them.","additionalProperties":{"type":"string","description":"Name of the build context."}},"env":{"description":"run: environment variables by name. file: those that its path may name. metadata: those that the config is to hold.","anyOf":[{"type":"object","description":"By name.","additionalProperties":{"type":"string","description":"Value."}},{"type":"array","description":"Wanted values.","items":{"$ref":"#/$defs/wantedValue","description":"One of them."}}]},"expands":{"type":"boolean","description":"run: whether $NAME stands for what the image\'s environment holds."},"user":{"type":["string","null"],"description":"run: who it runs as; null: the image\'s own. metadata: the user to be found."},"workdir":{"type":["string","null"],"description":"run: where it runs; null: the image\'s own. metadata: the folder to be found."},"timeoutMs":{"type":"integer","description":"run: milliseconds that it may take without an emulator.","minimum":0},"network":{"type":"string","description":"run: what it can reach.","enum":["none","default"]},"staysUpMs":{"type":["integer","null"],"description":"run: milliseconds that a server must run for; null: it ends by itself.","minimum":0},"expect":{"type":"object","description":"run: what it must do.","properties":{"exitCode":{"type":"integer","description":"How it must end."},"stdout":{"type":"array","description":"Patterns of its stdout.","items":{"type":"string","description":"RE2."}},"notStdout":{"type":"array","description":"Patterns that its stdout must not have.","items":{"type":"string","description":"RE2."}},"stderr":{"type":"array","description":"Patterns of its stderr.","items":{"type":"string","description":"RE2."}},"notStderr":{"type":"array","description":"Patterns that its stderr must not have.","items":{"type":"string","description":"RE2."}}},"required":["exitCode","stdout","notStdout","stderr","notStderr"]},"path":{"type":"string","description":"file, content: in the image\'s file system."},"shouldExist":{"type":"boolean","description":"file: whether it must be there."},"permissions":{"type":["string","null"],"description":"file: as Go prints a mode: drwxr-xr-x."},"uid":{"type":["integer","null"],"description":"file: its owner."},"gid":{"type":["integer","null"],"description":"file: its group."},"executableBy":{"type":["string","null"],"description":"file: who must be able to execute it.","enum":["owner","group","other","any",null]},"expected":{"type":"array","description":"content: patterns that it must have.","items":{"type":"string","description":"RE2."}},"excluded":{"type":"array","description":"content: patterns that it must not have.","items":{"type":"string","description":"RE2."}},"unboundEnv":{"type":"array","description":"metadata: environment variables that must not be set.","items":{"type":"string","description":"A name."}},"labels":{"type":"array","description":"metadata: labels.","items":{"$ref":"#/$defs/wantedValue","description":"One of them."}},"entrypoint":{"type":["array","null"],"description":"metadata: the ENTRYPOINT.","items":{"type":"string","description":"A word."}},"cmd":{"type":["array","null"],"description":"metadata: the CMD.","items":{"type":"string","description":"A word."}},"exposedPorts":{"type":"array","description":"metadata: ports that are exposed.","items":{"type":"string","description":"A port."}},"unexposedPorts":{"type":"array","description":"metadata: ports that are not.","items":{"type":"string","description":"A port."}},"volumes":{"type":"array","description":"metadata: volumes.","items":{"type":"string","description":"A path."}},"unmountedVolumes":{"type":"array","description":"metadata: paths that are no volumes.","items":{"type":"string","description":"A path."}}},"required":["kind","name"]},"testRecord":{"type":"object","description":"One test of one cell, told.","properties":{"name":{"type":"string","description":"Its name."},"command":{"type":"string","description":"What it does, in one line."},"key":{"type":"string","description":"Stands for what is tested and how; with the image\'s digest it says whether a verdict may be kept."},"ms":{"type":["integer","null"],"description":"How long it ran. Milliseconds; null where nothing ran.","minimum":0},"emulated":{"type":"boolean","description":"Whether an emulator ran it."},"exitCode":{"type":["integer","null"],"description":"How it ended."},"output":{"type":"array","description":"Its last lines, where it failed.","items":{"type":"string","description":"A line."}},"testedAt":{"type":["string","null"],"description":"When it ran, which may be an earlier run; null: never.","format":"date-time"},"kept":{"type":"boolean","description":"Whether the verdict is an earlier run\'s, of the same test on the same image."}},"required":["name","command","key","ms","emulated","exitCode","output","testedAt","kept"]}}}');
// EXTERNAL MODULE: ./build/src/text/quote.js
var quote = __webpack_require__(2961);
// EXTERNAL MODULE: ./build/src/text/json.js
var json = __webpack_require__(6691);
;// CONCATENATED MODULE: ./build/src/report/value/read-report.js




/** More than a run plans and tells: who sends more wants something else. */
const most = { cells: 5_000, steps: 50_000, variants: 5_000 };
/**
 * A report.json that somebody else wrote, as data: it has the form of docs/report.schema.json, and not more than a run tells. That
 * it tells the truth is not said. A problem has code BAD_REPORT.
 */
function readReport(text) {
    const value = (0,json/* parseJson */.qF)(text);
    if (!(0,json/* isObject */.Gv)(value))
        return bad('it is no JSON, or no object');
    if (value['schemaVersion'] !== 1)
        return bad('its schemaVersion is not 1');
    const long = Object.entries(most).find(([name, limit]) => longestList(value, name) > limit);
    if (long !== undefined)
        return bad(`it has more than ${long[1]} ${long[0]}`);
    const { valid, errors } = new validator/* Validator */.D(report_schema_namespaceObject, '2020-12').validate(value);
    if (valid)
        return { ok: true, value: value };
    const deepest = errors.toSorted((a, b) => depth(b.instanceLocation) - depth(a.instanceLocation))[0];
    return bad(`it is not of the form of report.schema.json at ${(0,quote/* quote */.h)(deepest?.instanceLocation ?? '#')}`);
}
function longestList(report, name) {
    const plan = (0,json/* isObject */.Gv)(report['plan']) ? report['plan'] : {};
    return Math.max(...[report[name], plan[name]].map((list) => (Array.isArray(list) ? list.length : 0)));
}
function depth(location) {
    return location.split('/').length;
}
function bad(why) {
    return {
        ok: false,
        problem: {
            code: 'BAD_REPORT',
            what: 'the file is not a report.json of build-variants that can be used',
            why,
            fix: 'take the report.json of a run of this version, as it was written',
        },
    };
}

;// CONCATENATED MODULE: ./build/src/doors/load-report.js





/**
 * A report.json that anybody may have written. `shown` is how messages call it. Throws a usage `Failure` (BAD_REPORT) where it is no
 * regular file (a link in what somebody else packed may lead anywhere), too long, or of another form.
 */
async function loadReport(path, shown) {
    const found = await (0,promises_.lstat)(path).catch(() => null);
    if (found?.isFile() !== true)
        throw load_report_bad(shown, `there is no file ${(0,quote/* quote */.h)(shown)}`);
    if (found.size > kept_report/* longestReport */.p)
        throw load_report_bad(shown, `${(0,quote/* quote */.h)(shown)} has more than ${kept_report/* longestReport */.p} bytes`);
    const read = readReport(await (0,promises_.readFile)(path, 'utf8'));
    if (read.ok)
        return read.value;
    throw new failure/* Failure */.H('usage', { ...read.problem, where: shown });
}
function load_report_bad(where, what) {
    const fix = 'name the report.json that a run wrote';
    return new failure/* Failure */.H('usage', { code: 'BAD_REPORT', what, fix, where });
}


/***/ }),

/***/ 68267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: () => (/* binding */ onlyTest),
/* harmony export */   Qh: () => (/* binding */ seesMore),
/* harmony export */   Ww: () => (/* binding */ describeTest),
/* harmony export */   YA: () => (/* binding */ runTest),
/* harmony export */   td: () => (/* binding */ readsImage),
/* harmony export */   xO: () => (/* binding */ defaultTimeoutMs)
/* harmony export */ });
/** The name of the one test of a cell. */
const onlyTest = 'test';
const defaultTimeoutMs = 300_000;
/** A test that starts something, with nothing but its command said. */
function runTest(name, command, more = {}) {
    return {
        ...{ kind: 'run', name, command, setup: [], env: {}, baseEnv: {}, expands: false, mounts: {} },
        ...{ user: null, workdir: null, timeoutMs: defaultTimeoutMs, network: 'none', staysUpMs: null },
        expect: { exitCode: 0, stdout: [], notStdout: [], stderr: [], notStderr: [] },
        ...more,
    };
}
/** Whether a test can be made only from the image itself: its config, or its files. */
function readsImage(test) {
    return test.kind !== 'run' || test.expands || test.command.kind === 'entrypoint';
}
/** Whether a test is of more than the image and what it says itself: what is mounted may be another one each time. */
function seesMore(test) {
    return test.kind === 'run' && Object.keys(test.mounts).length > 0;
}
/** A test in one line: its command, else what it looks at. */
function describeTest(test) {
    switch (test.kind) {
        case 'run':
            if (test.command.kind === 'shell')
                return test.command.text;
            if (test.command.kind === 'exec')
                return test.command.argv.join(' ');
            return test.staysUpMs === null ? 'its entrypoint' : 'its entrypoint stays up';
        case 'file':
            return `looks at ${test.path}`;
        case 'content':
            return `reads ${test.path}`;
        case 'metadata':
            return 'reads its config';
    }
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


/***/ }),

/***/ 41586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isReport),
/* harmony export */   p: () => (/* binding */ longestReport)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6691);

/** Bytes; a report that is longer is not kept, and not read. */
const longestReport = 20 * 1024 * 1024;
/** Is this text a whole report.json? What was cut off, or overwritten by something else, is none. */
function isReport(text) {
    return 'schemaVersion' in (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text));
}


/***/ }),

/***/ 15402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ isPushRefused)
/* harmony export */ });
const codes = new Set(['PUSH_DENIED', 'PUSH_FAILED', 'PUSH_INCOMPLETE', 'RATE_LIMITED']);
/** True when there are failures, and behind each is an image that was built, and that the registry did not take. */
function isPushRefused(failures) {
    return failures.length > 0 && failures.every(({ problem }) => codes.has(problem?.code ?? ''));
}


/***/ }),

/***/ 74862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ localDockerfile),
/* harmony export */   S: () => (/* binding */ dockerfileOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** The Dockerfile of a variant, as the plan has it: absolute where it is on this machine; null when it is not known. */
function dockerfileOf(variant, { build, bake }) {
    if (bake === null)
        return build.file ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(build.context, 'Dockerfile');
    const own = bake.targets[variant]?.['dockerfile'];
    return typeof own === 'string' ? own : null;
}
/** The same, where it is on this machine and called as BuildKit, which knows the last name alone, calls it. */
function localDockerfile(variant, name, plan) {
    const own = dockerfileOf(variant, plan);
    return own?.startsWith('/') === true && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(own) === (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(name) ? own : null;
}


/***/ }),

/***/ 76465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ instructionsOf)
/* harmony export */ });
/**
 * BuildKit writes the values of build arguments into the names of steps: one line of the Dockerfile has a name for each
 * variant. Steps are the same instruction by their line, and where that is not known, by the name with the values of the
 * variants' arguments put back.
 */
function instructionsOf(steps, cells) {
    const written = writtenNames(steps, cells);
    const keyOf = ({ name, line }) => line === null ? `name ${written.get(name) ?? name}` : `line ${line}`;
    const names = new Map();
    for (const step of steps) {
        const key = keyOf(step);
        names.set(key, (names.get(key) ?? new Set()).add(step.name));
    }
    const shown = new Map([...names].map(([key, own]) => [key, commonName([...own], written)]));
    return (step) => {
        const key = keyOf(step);
        return { key, name: shown.get(key) ?? step.name };
    };
}
function commonName(names, written) {
    const [first = ''] = names;
    if (names.length === 1)
        return withoutLink(first);
    const originals = [...new Set(names.map((name) => withoutLink(written.get(name) ?? name)))];
    return originals.length === 1 ? (originals[0] ?? first) : commonParts(originals);
}
/** Of `COPY --link` BuildKit tells twice: of the copy, and of putting it in its place. */
function withoutLink(name) {
    return name.replace(/^(\[[^\]]*\] )LINK /, '$1');
}
/** `RUN get a…64` of `RUN get amd64` and `RUN get arm64`. */
function commonParts(names) {
    const [first = [], ...others] = names.map((name) => Array.from(name));
    const isSame = (at) => others.every((other) => other.at(at) === first.at(at));
    const shortest = Math.min(first.length, ...others.map(({ length }) => length));
    let start = 0;
    while (start < shortest && isSame(start))
        start += 1;
    let end = 0;
    while (end < shortest - start && isSame(-1 - end))
        end += 1;
    return `${first.slice(0, start).join('')}…${end === 0 ? '' : first.slice(-end).join('')}`;
}
/** Each name as the Dockerfile has it: what only one variant has may hold the values of its arguments. */
function writtenNames(steps, cells) {
    const byId = new Map(cells.map((cell) => [cell.id, cell]));
    const differing = differingArguments(cells);
    const users = new Map();
    for (const { name, cells: own } of steps) {
        const known = users.get(name) ?? new Set();
        for (const id of own)
            known.add(id);
        users.set(name, known);
    }
    return new Map([...users].map(([name, ids]) => {
        const own = [...ids].flatMap((id) => byId.get(id) ?? []);
        const isOfOne = new Set(own.map(({ variant }) => variant)).size === 1;
        return [name, isOfOne ? putBack(name, own[0]?.buildArgs ?? {}, differing) : name];
    }));
}
/** Arguments that are not the same for all cells: the others change no name. */
function differingArguments(cells) {
    const values = new Map();
    for (const { buildArgs } of cells)
        for (const [name, value] of Object.entries(buildArgs))
            values.set(name, (values.get(name) ?? new Set()).add(value));
    const isMissing = (name) => cells.some(({ buildArgs }) => buildArgs[name] === undefined);
    return new Set([...values].filter(([name, all]) => all.size > 1 || isMissing(name)).map(([name]) => name));
}
/** Shorter ones stand in names for other reasons. */
const shortestValue = 2;
function putBack(name, args, differing) {
    const [, head = '', body = ''] = /^(\[[^\]]*\] )?(.*)$/s.exec(name) ?? [];
    const wanted = Object.entries(args)
        .filter(([key, value]) => differing.has(key) && value.length >= shortestValue)
        .sort(([, a], [, b]) => b.length - a.length);
    const replaced = wanted.reduce((text, [key, value]) => {
        const whole = new RegExp(`(?<![\\w$])${escapePattern(value)}(?!\\w)`, 'g');
        return text.replace(whole, () => `$${key}`);
    }, body);
    return `${head}${replaced}`;
}
function escapePattern(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}


/***/ }),

/***/ 97492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G0: () => (/* binding */ howToTest),
/* harmony export */   Le: () => (/* binding */ cellNames),
/* harmony export */   T9: () => (/* binding */ failedTests),
/* harmony export */   Vh: () => (/* binding */ testsOf),
/* harmony export */   Xi: () => (/* binding */ untested),
/* harmony export */   Zb: () => (/* binding */ unverifiedTests),
/* harmony export */   m: () => (/* binding */ testCount),
/* harmony export */   sf: () => (/* binding */ failedTest),
/* harmony export */   zV: () => (/* binding */ groupTests)
/* harmony export */ });
/* harmony import */ var _text_hostile_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2227);
/* harmony import */ var _text_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2961);
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8166);



function testsOf({ verdicts }) {
    return verdicts.filter((verdict) => verdict.test !== undefined);
}
/** The tests with this outcome, each once with all cells in which it came to the same. */
function groupTests(cells, outcome) {
    const groups = new Map();
    for (const cell of cells)
        for (const verdict of testsOf(cell).filter((one) => one.outcome === outcome)) {
            const { name, command, output } = verdict.test;
            // What stdout and stderr hold comes in an order of its own each time.
            const key = JSON.stringify([name, command, verdict.reason, output.toSorted()]);
            const group = groups.get(key) ?? { cells: [], verdict };
            group.cells.push(cell);
            groups.set(key, group);
        }
    return [...groups.values()];
}
const namedCells = 4;
/** `redis linux/amd64, kafka linux/arm64 and 3 more`. */
function cellNames(cells) {
    const names = cells.slice(0, namedCells).map((cell) => `${cell.variant} ${cell.platform}`);
    return `${names.join(', ')}${cells.length > namedCells ? ` and ${cells.length - namedCells} more` : ''}`;
}
/** What failed tests are, one problem for each that failed in the same way. */
function failedTests(cells) {
    return groupTests(cells, 'failed').map(failedTest);
}
function failedTest({ cells, verdict: { test, reason } }) {
    return {
        code: 'TEST_FAILED',
        what: `${cellNames(cells)}: test ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(test.name)} failed: ${reason ?? ''}`,
        why: `the test: ${(0,_text_hostile_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(test.command)}`,
    };
}
/** What is said of tests that gave no verdict, once for each reason. */
function unverifiedTests(cells) {
    const open = cells.flatMap((cell) => testsOf(cell).flatMap(({ outcome, reason, test }) => outcome === 'not-tested' ? [{ cell, name: test.name, reason: reason ?? '' }] : []));
    const reasons = [...new Set(open.map(({ reason }) => reason))];
    return reasons.map((why) => {
        const tests = open.filter(({ reason }) => reason === why);
        const [first = '', ...others] = new Set(tests.map(({ name }) => name));
        const what = others.length === 0 ? `test ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(first)} is` : `${tests.length} tests are`;
        return {
            code: 'TEST_NOT_VERIFIED',
            what: `${cellNames([...new Set(tests.map(({ cell }) => cell))])}: ${what} not verified`,
            why,
            fix: '`tests: require` makes that a failure',
        };
    });
}
/** `12 of 16 tests passed (4 in an earlier run), 3 not verified`; null where no test was given. */
function testCount(cells) {
    const all = cells.flatMap(testsOf);
    if (all.length === 0)
        return null;
    const passed = all.filter(({ outcome }) => outcome === 'passed');
    const open = all.filter(({ outcome }) => outcome === 'not-tested').length;
    const kept = passed.filter(({ test }) => test.kept).length;
    const earlier = kept === 0 ? '' : kept === passed.length ? ', in an earlier run' : ` (${kept} in an earlier run)`;
    const rest = open === 0 ? '' : `, ${open} not verified`;
    return `${passed.length} of ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(all.length, 'test')} passed${earlier}${rest}`;
}
/** Images that have no test, where others have one. */
function untested(cells) {
    return cells.filter((cell) => testsOf(cell).length === 0);
}
/** HTML of our own. */
const howToTest = 'no image was run: <code>test</code> in variants.yml runs a command in each';


/***/ })

};
