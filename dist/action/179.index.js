export const id = 179;
export const ids = [179];
export const modules = {

/***/ 2179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YamlTreeMaker: () => (/* binding */ YamlTreeMaker),
/* harmony export */   nullAt: () => (/* binding */ nullAt)
/* harmony export */ });
/* harmony import */ var _model_docs_page_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7564);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3713);
/* harmony import */ var _text_quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5383);
/* harmony import */ var _yaml_excess_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5084);




/** Makes the tree. Everything that YAML or this tool does not allow is a problem with its line and column. */
class YamlTreeMaker {
    problems = [];
    #path;
    #yaml;
    #lines;
    #known = new Map();
    #open = new Set();
    #anchors = new Map();
    #values = 0;
    constructor(path, library) {
        this.#path = path;
        this.#yaml = library;
        this.#lines = new library.LineCounter();
    }
    /** Null for an empty document, or after a syntax error. */
    make(text) {
        const tokens = [...new this.#yaml.Parser(this.#lines.addNewLine).parse(text)];
        const excess = (0,_yaml_excess_js__WEBPACK_IMPORTED_MODULE_1__/* .findExcess */ .L)(tokens);
        if (excess !== null) {
            this.#refuse(excess.offset, excess.problem);
            return null;
        }
        const [document, second] = new this.#yaml.Composer({ uniqueKeys: false }).compose(tokens, true, text.length);
        if (second !== undefined)
            this.#refuse(second.range[0], describeSyntax('MULTIPLE_DOCS', '', '---'));
        for (const error of [...(document?.errors ?? []), ...(document?.warnings ?? [])])
            this.#refuse(error.pos[0], describeSyntax(error.code, error.message, lineAt(text, error.pos[0])));
        if (this.problems.length > 0 || !document?.contents)
            return null;
        return this.#convert(document.contents);
    }
    #place(node) {
        return this.#placeOf(node?.range?.[0] ?? 0);
    }
    #placeOf(offset) {
        const { line, col } = this.#lines.linePos(offset);
        return `${this.#path}:${Math.max(1, line)}:${Math.max(1, col)}`;
    }
    #refuse(offset, problem) {
        this.problems.push({ ...problem, where: this.#placeOf(offset) });
    }
    #convert(node) {
        const known = this.#known.get(node);
        if (known !== undefined)
            return known;
        const broken = { kind: 'broken', where: this.#place(node) };
        if (this.#open.has(node)) {
            this.#refuse(node.range?.[0] ?? 0, {
                code: 'BAD_YAML',
                what: 'an anchor holds itself',
                fix: 'write it out',
            });
            return broken;
        }
        if ('anchor' in node && typeof node.anchor === 'string')
            this.#anchors.set(node.anchor, node);
        this.#open.add(node);
        const tree = this.#read(node) ?? broken;
        this.#open.delete(node);
        this.#known.set(node, tree);
        return tree;
    }
    #read(node) {
        const where = this.#place(node);
        if (this.#yaml.isAlias(node)) {
            // Anchors are met before their aliases, so this needs no search through the document.
            const source = this.#anchors.get(node.source);
            if (source !== undefined)
                return this.#convert(source);
            const what = `there is no anchor &${node.source}`;
            this.#refuseAt(where, { code: 'BAD_YAML', what, fix: 'define the &anchor before its *alias' });
            return null;
        }
        if (this.#yaml.isSeq(node))
            return { kind: 'list', where, items: node.items.map((item) => this.#convert(item)) };
        if (this.#yaml.isMap(node))
            return { kind: 'map', where, entries: this.#readEntries(node.items) };
        if (!this.#yaml.isScalar(node))
            return null;
        const { value, source = '' } = node;
        if (value === null)
            return { kind: 'null', where, text: '', typed: source };
        if (typeof value === 'string')
            return { kind: 'string', where, text: value };
        return { kind: typeof value === 'boolean' ? 'boolean' : 'number', where, text: source };
    }
    #readEntries(pairs) {
        const entries = new Map();
        const merged = [];
        for (const { key: keyNode, value: valueNode } of pairs) {
            const key = this.#convert(keyNode);
            const value = valueNode === null ? nullAt(key.where) : this.#convert(valueNode);
            const name = nameOf(key);
            const before = name === null ? undefined : entries.get(name);
            if (name === null)
                this.#refuseAt(key.where, { code: 'BAD_YAML', what: 'a key is a list or a map', fix: 'write a name' });
            else if (name === '<<')
                merged.push(value);
            else if (before !== undefined)
                this.#refuseAt(key.where, describeDuplicate(name, before.where));
            else
                entries.set(name, { key: name, where: key.where, value });
        }
        for (const tree of merged.flatMap((value) => (value.kind === 'list' ? value.items : [value])))
            for (const entry of this.#entriesOf(tree))
                if (!entries.has(entry.key))
                    entries.set(entry.key, entry);
        return [...entries.values()];
    }
    /** A map merged into a hundred others is a hundred maps. */
    #entriesOf(tree) {
        if (tree.kind !== 'map')
            return [];
        this.#values += tree.entries.length;
        if (this.#values <= _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .limits */ .Fy.values)
            return tree.entries;
        if (this.problems.length === 0)
            this.#refuseAt(tree.where, _yaml_excess_js__WEBPACK_IMPORTED_MODULE_1__/* .tooManyValues */ .e);
        return [];
    }
    #refuseAt(where, problem) {
        this.problems.push({ ...problem, where });
    }
}
/** An empty value, where none is written. */
function nullAt(where) {
    return { kind: 'null', text: '', typed: '', where };
}
/** Null for a key that is a list or a map. `null:` is called as it is typed, as `1.10:` is. */
function nameOf(key) {
    if (key.kind === 'null')
        return key.typed;
    return 'text' in key ? key.text : null;
}
function describeDuplicate(key, first) {
    return {
        code: 'DUPLICATE_KEY',
        what: `the key ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(key)} is given twice`,
        why: `it is at ${first} already`,
        fix: 'keep one',
    };
}
const syntaxFixes = {
    TAB_AS_INDENT: 'indent with spaces: YAML allows no tabs there',
    MULTIPLE_DOCS: 'keep one document: take out what follows the second ---',
    TAG_RESOLVE_FAILED: 'take out the !tag: only plain values are read',
};
function describeSyntax(code, message, line) {
    const what = code === 'MULTIPLE_DOCS' ? 'the file has several documents' : firstLine(message);
    return {
        code: 'BAD_YAML',
        what: `this is not YAML that can be read: ${what}`,
        why: `the line is ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(line)}`,
        fix: syntaxFixes[code] ?? `a file that can be read is in ${(0,_model_docs_page_js__WEBPACK_IMPORTED_MODULE_3__/* .docsPage */ .t)('variants-file')}`,
    };
}
function firstLine(message) {
    return (message.split('\n')[0] ?? '').replace(/:$/, '');
}
function lineAt(text, offset) {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const end = text.indexOf('\n', offset);
    return text.slice(start, end < 0 ? text.length : end).trim();
}


/***/ })

};
