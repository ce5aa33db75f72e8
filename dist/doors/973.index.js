export const id = 973;
export const ids = [973];
export const modules = {

/***/ 32772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RO: () => (/* binding */ readTarHeader),
/* harmony export */   aB: () => (/* binding */ BadArchive),
/* harmony export */   m5: () => (/* binding */ blockLength)
/* harmony export */ });
/** What cannot be read as an archive, or is none that anything unpacks: `message` says why. */
class BadArchive extends Error {
}
const blockLength = 512;
/** Null for a block of zeros: the end. Throws `BadArchive`. */
function readTarHeader(block) {
    const checksum = readChecksum(block);
    if (checksum === null)
        return null;
    if (!checksum)
        throw new BadArchive('a header of the tar is damaged');
    const flag = block.toString('latin1', 156, 157);
    const path = readPath(block);
    // Before POSIX a directory was a file with a slash at its end.
    const old = path.endsWith('/') ? '5' : '0';
    const type = flag === '\0' ? old : flag === '0' && path.endsWith('/') ? '5' : flag === '7' ? '0' : flag;
    const size = readNumber(block, 124, 12);
    if (!Number.isSafeInteger(size) || size < 0)
        throw new BadArchive('an entry of the tar has no length');
    const linkPath = readText(block, 157, 100);
    const [mode, uid, gid] = [readNumber(block, 100, 8), readNumber(block, 108, 8), readNumber(block, 116, 8)];
    const sparse = type === 'S' ? readOldSparse(block) : null;
    return { path, linkPath, type, mode, uid, gid, size, sparse, hasMoreMap: block[482] === 1 };
}
function readOldSparse(block) {
    const size = readNumber(block, 483, 12);
    if (!Number.isSafeInteger(size))
        throw new BadArchive('an entry of the tar has no length');
    return { size, begins: readNumber(block, 386, 12) === 0 ? 'data' : 'hole' };
}
/** Null: all zeros. The sum of all bytes, its own field taken as blanks, signed or not. */
function readChecksum(block) {
    let sum = 0;
    let negative = 0;
    for (let at = 0; at < blockLength; at++) {
        const byte = block[at] ?? 0;
        sum += byte;
        if (byte > 127)
            negative++;
    }
    if (sum === 0)
        return null;
    for (let at = 148; at < 156; at++)
        sum += 32 - (block[at] ?? 0);
    const said = readNumber(block, 148, 8);
    return said === sum || said === sum - 256 * negative;
}
function readPath(block) {
    const name = readText(block, 0, 100);
    if (block.toString('latin1', 257, 263) !== 'ustar\0')
        return name;
    // Star has times where POSIX has the rest of the prefix.
    const isStar = block.toString('latin1', 508, 512) === 'tar\0';
    const prefix = readText(block, 345, isStar ? 131 : 155);
    return prefix === '' ? name : `${prefix}/${name}`;
}
function readText(block, from, length) {
    const end = block.indexOf(0, from);
    return block.toString('utf8', from, end < 0 || end > from + length ? from + length : end);
}
/** Octal digits, or GNU's base 256 where the first bit is set. NaN for neither. */
function readNumber(block, from, length) {
    const first = block[from] ?? 0;
    if (first === 0x80)
        return readBinary(block, from + 1, length - 1);
    if (first > 0x80)
        return NaN;
    let value = 0;
    let digits = 0;
    for (let at = from; at < from + length; at++) {
        const byte = block[at] ?? 0;
        const isBlank = byte === 0 || byte === 32;
        // Blanks stand before the digits and end them.
        if (isBlank && digits > 0)
            break;
        if (isBlank)
            continue;
        if (byte < 48 || byte > 55)
            return NaN;
        value = value * 8 + byte - 48;
        digits++;
    }
    return value;
}
function readBinary(block, from, length) {
    let value = 0;
    for (let at = from; at < from + length; at++)
        value = value * 256 + (block[at] ?? 0);
    return value;
}


/***/ }),

/***/ 77184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ TarWalker),
  t: () => (/* binding */ cleanPath)
});

// EXTERNAL MODULE: ./build/src/oci/tar-header.js
var tar_header = __webpack_require__(32772);
;// CONCATENATED MODULE: ./build/src/oci/tar-extension.js

/** Records `<length> <key>=<value>\n` (POSIX.1-2017, "pax Extended Header"); those of GNU's sparse files name the file. */
function readPax(content) {
    const found = readRecords(content);
    const sparse = readSparse(found);
    const path = found.get('GNU.sparse.name') || found.get('path');
    const linkPath = found.get('linkpath');
    const size = found.get('size');
    // An empty value takes back what an earlier header said.
    return {
        ...(path && { path }),
        ...(linkPath && { linkPath }),
        ...(size && { size: readSize(size) }),
        ...(sparse && { sparse }),
        ...readOwner('uid', found),
        ...readOwner('gid', found),
    };
}
function readRecords(content) {
    const found = new Map();
    for (let at = 0; at < content.length;) {
        const blank = content.indexOf(32, at);
        const length = blank < 0 ? NaN : Number(content.toString('latin1', at, blank));
        const record = content.subarray(blank + 1, at + length);
        const equals = record.indexOf(61);
        if (!(length > 0) || at + length > content.length || equals < 0)
            throw new tar_header/* BadArchive */.aB('a pax header in it is damaged');
        const key = record.toString('utf8', 0, equals);
        // Of the parts of a sparse file the first counts.
        if (key !== firstOffset || !found.has(key))
            found.set(key, record.toString('utf8', equals + 1, record.length - 1));
        at += length;
    }
    return found;
}
const firstOffset = 'GNU.sparse.offset';
/** Null for a file like any other (GNU tar's manual, "Storing Sparse Files"). */
function readSparse(found) {
    const [major = '', size] = [found.get('GNU.sparse.major'), found.get('GNU.sparse.size')];
    if (major === '1')
        return { size: readSize(found.get('GNU.sparse.realsize') ?? ''), begins: 'map' };
    if (major !== '' && major !== '0')
        throw new tar_header/* BadArchive */.aB('it has a sparse file of a kind that is not known');
    if (size === undefined)
        return null;
    const offset = found.get('GNU.sparse.map')?.split(',', 1)[0] ?? found.get(firstOffset);
    return { size: readSize(size), begins: offset === '0' ? 'data' : 'hole' };
}
function readOwner(name, found) {
    const text = found.get(name) ?? '';
    return /^\d{1,10}$/.test(text) ? { [name]: Number(text) } : {};
}
function readSize(text) {
    const size = /^\d{1,16}$/.test(text) ? Number(text) : NaN;
    if (!Number.isSafeInteger(size))
        throw new tar_header/* BadArchive */.aB('an entry of the tar has no length');
    return size;
}
function withExtension(header, extension) {
    const told = { ...header, ...extension };
    // The rule of old directories, for the name that counts.
    return told.type === '0' && told.path.endsWith('/') ? { ...told, type: '5' } : told;
}

;// CONCATENATED MODULE: ./build/src/oci/sparse-parts.js

/** A sink for what is stored of a sparse file, that hands on the parts alone; null where they are not of the file's beginning. */
function storedParts(sink, { begins }) {
    return begins === 'hole' ? null : begins === 'data' ? sink : new MapSkipper(sink);
}
/** Digits of a number of bytes. */
const longestNumber = 20;
/**
 * Takes the map from before the parts: a count, then as many offsets and lengths, each in decimal digits with a line feed, up to
 * the end of a block (GNU tar's manual, "PAX Format, Version 1.0"). Throws `BadArchive` for another one.
 */
class MapSkipper {
    #sink;
    /** Numbers that are still to come; null until the first is read. */
    #left = null;
    #digits = '';
    #bytes = 0;
    #padding = 0;
    /** Whether the first part is the file's beginning; null until that is known. */
    #isBeginning = null;
    constructor(sink) {
        this.#sink = sink;
    }
    data(chunk) {
        let at = 0;
        for (; at < chunk.length && this.#left !== 0; at++)
            this.#readByte(chunk[at] ?? 0);
        const skipped = Math.min(this.#padding, chunk.length - at);
        this.#padding -= skipped;
        if (this.#isBeginning === true && at + skipped < chunk.length)
            this.#sink.data(chunk.subarray(at + skipped));
    }
    end() {
        if (this.#left !== 0)
            throw damaged();
        if (this.#isBeginning === true)
            this.#sink.end();
    }
    #readByte(byte) {
        this.#bytes++;
        if (byte !== 10) {
            if (byte < 48 || byte > 57 || this.#digits.length === longestNumber)
                throw damaged();
            this.#digits += String.fromCharCode(byte);
            return;
        }
        if (this.#digits === '')
            throw damaged();
        const value = Number(this.#digits);
        this.#digits = '';
        if (this.#left === null)
            this.#left = 2 * value;
        else {
            this.#isBeginning ??= value === 0;
            this.#left--;
        }
        if (this.#left === 0)
            this.#padding = (tar_header/* blockLength */.m5 - (this.#bytes % tar_header/* blockLength */.m5)) % tar_header/* blockLength */.m5;
    }
}
function damaged() {
    return new tar_header/* BadArchive */.aB('the map of a sparse file in it is damaged');
}

;// CONCATENATED MODULE: ./build/src/oci/tar-walker.js



/** Longest path, bytes: Linux' PATH_MAX, above which no layer can be unpacked. */
const longestPath = 4096;
/** Longest pax header, bytes. Attributes of a file are in it, of which Linux has 64 KiB. */
const longestExtension = 256 * 1024;
const types = {
    '0': 'file',
    S: 'file',
    '1': 'link',
    '2': 'symlink',
    '5': 'directory',
};
/**
 * Walks over a tar archive that comes in chunks, and keeps of it one header at a time. What it is pushed is read at once;
 * content that nobody wants is passed over. `push` and `end` throw `BadArchive`.
 *
 * Written here: tar-stream holds a pax header of any length in memory, and each of 10 million entries is a stream of its own.
 */
class TarWalker {
    #onEntry;
    #part = Buffer.alloc(0);
    /** Bytes of content and of the blocks' rest that are still to come. */
    #content = 0;
    #padding = 0;
    #sink = null;
    #extension = {};
    /** Of an old sparse file: its header, whose map goes on. */
    #sparse = null;
    #isOver = false;
    constructor(onEntry) {
        this.#onEntry = onEntry;
    }
    push(chunk) {
        let rest = chunk;
        while (rest.length > 0 && !this.#isOver) {
            if (this.#content > 0)
                rest = this.#takeContent(rest);
            else if (this.#padding > 0)
                rest = this.#takePadding(rest);
            else
                rest = this.#takeBlock(rest);
        }
    }
    /** The archive may end without its two blocks of zeros, but not within an entry. */
    end() {
        const isCut = this.#content + this.#padding + this.#part.length > 0 || this.#sparse !== null;
        if (isCut && !this.#isOver)
            throw new tar_header/* BadArchive */.aB('the tar ends in the middle of an entry');
    }
    #takeContent(bytes) {
        const taken = bytes.subarray(0, this.#content);
        this.#content -= taken.length;
        this.#sink?.data(taken);
        if (this.#content === 0)
            this.#finish();
        return bytes.subarray(taken.length);
    }
    #takePadding(bytes) {
        const taken = Math.min(this.#padding, bytes.length);
        this.#padding -= taken;
        return bytes.subarray(taken);
    }
    #takeBlock(bytes) {
        const missing = tar_header/* blockLength */.m5 - this.#part.length;
        if (bytes.length < missing) {
            this.#part = Buffer.concat([this.#part, bytes]);
            return Buffer.alloc(0);
        }
        const block = this.#part.length === 0 ? bytes : Buffer.concat([this.#part, bytes.subarray(0, missing)]);
        this.#part = Buffer.alloc(0);
        this.#readBlock(block.subarray(0, tar_header/* blockLength */.m5));
        return bytes.subarray(missing);
    }
    #readBlock(block) {
        if (this.#sparse !== null) {
            if (block[504] === 1)
                return;
            const header = this.#sparse;
            this.#sparse = null;
            this.#begin(header);
            return;
        }
        const header = (0,tar_header/* readTarHeader */.RO)(block);
        if (header === null)
            this.#isOver = true;
        else if (header.type === 'S' && header.hasMoreMap)
            this.#sparse = header;
        else
            this.#begin(header);
    }
    #begin(header) {
        if ('xgLK'.includes(header.type)) {
            this.#beginExtension(header);
            return;
        }
        const told = withExtension(header, this.#extension);
        this.#extension = {};
        if (Buffer.byteLength(told.path) > longestPath)
            throw new tar_header/* BadArchive */.aB(`a path in it has more than ${longestPath} bytes`);
        const type = types[told.type] ?? 'other';
        const { linkPath, mode, uid, gid, sparse } = told;
        const entry = { path: cleanPath(told.path), linkPath, type, mode, uid, gid, isSparse: sparse !== null };
        // Links, devices and folders have none, whatever their header says: so does Go read it, and with it whoever unpacks.
        const size = '123456'.includes(told.type) ? 0 : told.size;
        const sink = this.#onEntry({ ...entry, size: sparse?.size ?? size });
        this.#expect(size, sink === null || sparse === null ? sink : storedParts(sink, sparse));
    }
    #beginExtension({ type, size }) {
        if (type === 'g') {
            this.#expect(size, null);
            return;
        }
        if (size > longestExtension)
            throw new tar_header/* BadArchive */.aB(`a name or an attribute in it has more than ${longestExtension} bytes`);
        const chunks = [];
        this.#expect(size, {
            data: (chunk) => void chunks.push(Buffer.from(chunk)),
            end: () => this.#extend(type, Buffer.concat(chunks)),
        });
    }
    #extend(type, content) {
        const text = () => content.toString('utf8').split('\0', 1)[0] ?? '';
        if (type === 'x')
            this.#extension = { ...this.#extension, ...readPax(content) };
        else
            this.#extension = { ...this.#extension, [type === 'L' ? 'path' : 'linkPath']: text() };
    }
    #expect(size, sink) {
        this.#content = size;
        this.#padding = (tar_header/* blockLength */.m5 - (size % tar_header/* blockLength */.m5)) % tar_header/* blockLength */.m5;
        this.#sink = sink;
        if (size === 0)
            this.#finish();
    }
    #finish() {
        const sink = this.#sink;
        this.#sink = null;
        sink?.end();
    }
}
/** As it is unpacked below a root: `./usr//bin/` is `usr/bin`, and `..` leads nowhere above the root. */
function cleanPath(path) {
    if (/^[^./][^./]*(?:\/[^./][^/]*)*$/.test(path))
        return path;
    const parts = [];
    for (const part of path.split('/')) {
        if (part === '..')
            parts.pop();
        else if (part !== '' && part !== '.')
            parts.push(part);
    }
    return parts.join('/');
}


/***/ }),

/***/ 36677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ unpackLayer)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38522);
/* harmony import */ var _tar_header_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32772);
/* harmony import */ var _zstd_frames_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54702);





/** Bytes that are unpacked at a time. */
const chunkSize = 1 << 18;
/**
 * Hands a layer's tar on in chunks, each only valid during the call: gzip (eStargz with it), zstd or neither, by its first
 * bytes: media types are missing or wrong in old images. Rejects with what `take` throws, and stops then; with the
 * decoder's error for what is damaged.
 */
async function unpackLayer(stream, take) {
    const stopped = [];
    try {
        await unpack(stream, (chunk) => {
            try {
                take(chunk);
            }
            catch (error) {
                stopped.push(error);
                throw error;
            }
        });
    }
    catch (error) {
        // A stream that is stopped may have words of its own for it.
        throw stopped.length === 0 ? error : stopped[0];
    }
}
async function unpack(stream, take) {
    const { start, all } = await peek(stream);
    const magic = start.readUInt32LE();
    if (start.readUInt16BE() === 0x1f8b)
        await unpackGzip(all, take);
    else if (magic === 0xfd2fb528 || (magic & 0xfffffff0) >>> 0 === 0x184d2a50)
        await unpackZstd(all, take);
    else
        for await (const chunk of all)
            take(asBuffer(chunk));
}
async function unpackGzip(stream, take) {
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_1__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(stream), (0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.createGunzip)({ chunkSize }), async (unpacked) => {
        for await (const chunk of unpacked)
            take(chunk);
    });
}
/** Largest window that zstd itself takes without being told to (`ZSTD_WINDOWLOG_LIMIT_DEFAULT`), bytes. */
const largestWindow = 2 ** 27;
async function unpackZstd(stream, take) {
    await (0,_zstd_frames_js__WEBPACK_IMPORTED_MODULE_3__/* .readZstdFrames */ .w)(stream, ({ window }) => {
        if (window > largestWindow)
            throw new _tar_header_js__WEBPACK_IMPORTED_MODULE_4__/* .BadArchive */ .aB(`its zstd needs ${window} bytes of memory`);
        return (0,_zstd_frames_js__WEBPACK_IMPORTED_MODULE_3__/* .unpackFrame */ .M)(take);
    });
}
/** The first four bytes, zeros where there are none, and the stream with them. */
async function peek(stream) {
    const chunks = stream[Symbol.asyncIterator]();
    const held = [];
    for (let length = 0; length < 4;) {
        const next = await chunks.next();
        if (next.done === true)
            break;
        held.push(next.value);
        length += next.value.length;
    }
    const start = Buffer.concat([...held.map((chunk) => chunk.subarray(0, 4)), Buffer.alloc(4)]);
    return { start, all: join(held, chunks) };
}
/** No generator: its step for each chunk is felt (the bench `verify`: 1.6 instead of 1.3 times gunzip alone). */
function join(held, rest) {
    return {
        [Symbol.asyncIterator]: () => ({
            next() {
                const value = held.shift();
                return value === undefined ? rest.next() : Promise.resolve({ value, done: false });
            },
            return: async () => (await rest.return?.()) ?? { value: undefined, done: true },
        }),
    };
}
function asBuffer(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}


/***/ }),

/***/ 40973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findPrograms: () => (/* binding */ findPrograms)
});

// EXTERNAL MODULE: ./build/src/model/all-or-failure.js
var all_or_failure = __webpack_require__(19915);
;// CONCATENATED MODULE: ./build/src/verify/programs/binary.js
/** OCI architectures by class, byte order and `e_machine`. */
const architectures = [
    { name: 'amd64', bits: 64, order: 'little', machine: 62 },
    { name: '386', bits: 32, order: 'little', machine: 3 },
    { name: 'arm64', bits: 64, order: 'little', machine: 183 },
    { name: 'arm', bits: 32, order: 'little', machine: 40 },
    { name: 'ppc64le', bits: 64, order: 'little', machine: 21 },
    { name: 's390x', bits: 64, order: 'big', machine: 22 },
    { name: 'riscv64', bits: 64, order: 'little', machine: 243 },
    { name: 'mips64le', bits: 64, order: 'little', machine: 8 },
    { name: 'mips64', bits: 64, order: 'big', machine: 8 },
    { name: 'loong64', bits: 64, order: 'little', machine: 258 },
];
/** The OCI architecture of an ELF file; null for one that OCI platforms here do not have. */
function architectureOf({ bits, order, machine }) {
    const found = architectures.find((one) => one.bits === bits && one.order === order && one.machine === machine);
    return found?.name ?? null;
}
/** Those that people meet without an OCI name of their own (elf.h). */
const elfMachines = new Map([
    [2, 'SPARC'],
    [3, 'x86'],
    [4, 'm68k'],
    [8, 'MIPS'],
    [15, 'PA-RISC'],
    [20, 'PowerPC'],
    [21, 'PowerPC'],
    [22, 'S/390'],
    [40, 'ARM'],
    [42, 'SuperH'],
    [43, 'SPARC'],
    [50, 'Itanium'],
    [62, 'x86-64'],
    [83, 'AVR'],
    [93, 'ARC'],
    [94, 'Xtensa'],
    [183, 'ARM'],
    [243, 'RISC-V'],
    [258, 'LoongArch'],
    [0x9026, 'Alpha'],
]);
/** `EI_OSABI` of systems that are not Linux. Most of their files say 0, as those of Linux do. */
const otherSystems = new Map([
    [1, 'HP-UX'],
    [2, 'NetBSD'],
    [6, 'Solaris'],
    [9, 'FreeBSD'],
    [12, 'OpenBSD'],
]);
/** Null: it may well be Linux. */
function otherSystem({ system }) {
    return otherSystems.get(system) ?? null;
}
/** COFF machine types. */
const peMachines = new Map([
    [0x14c, '386'],
    [0x1c0, 'arm'],
    [0x1c4, 'arm'],
    [0x8664, 'amd64'],
    [0xaa64, 'arm64'],
]);
/** CPU types of Mach-O. */
const machMachines = new Map([
    [7, '386'],
    [12, 'arm'],
    [18, 'PowerPC'],
    [0x01000007, 'amd64'],
    [0x0100000c, 'arm64'],
    [0x0200000c, 'arm64_32'],
]);
/** In the words of platforms: `linux/amd64`, `32-bit big-endian PowerPC`, `windows/arm64`, `darwin/amd64+arm64`. */
function describeBinary(binary) {
    if (binary.format === 'elf')
        return describeElf(binary);
    if (binary.format === 'pe')
        return `windows/${nameOf(peMachines, binary.machine)}`;
    return `darwin/${binary.machines.map((machine) => nameOf(machMachines, machine)).join('+')}`;
}
function describeElf(binary) {
    const { bits, order, machine, arm } = binary;
    const architecture = architectureOf(binary);
    const system = otherSystem(binary)?.toLowerCase() ?? 'linux';
    if (architecture === null)
        return `${bits}-bit ${order}-endian ${nameOf(elfMachines, machine)}${system === 'linux' ? '' : ` of ${system}`}`;
    const version = arm?.version == null ? '' : `/v${arm.version}`;
    const float = arm?.float == null ? '' : ` (${arm.float} float)`;
    return `${system}/${architecture}${version}${float}`;
}
function nameOf(names, machine) {
    return names.get(machine) ?? `machine ${machine}`;
}

// EXTERNAL MODULE: ./build/src/model/platform.js
var model_platform = __webpack_require__(63136);
;// CONCATENATED MODULE: ./build/src/verify/programs/match-glob.js
/**
 * Whether a path in an image, without its first slash, is meant by a pattern: `*` and `?` stand for characters of one name,
 * `**` for any number of folders. Case counts. Needs time as the product of both lengths at most, whatever they are.
 */
function matchGlob(pattern, path) {
    return matchParts(pattern.replace(/^\/+/, '').split('/'), path.split('/'));
}
function matchParts(patterns, names) {
    return matchSequence(patterns, names, {
        isAny: (pattern) => pattern === '**',
        matches: (pattern, name) => matchName(pattern, name),
    });
}
function matchName(pattern, name) {
    return matchSequence(Array.from(pattern), Array.from(name), {
        isAny: (one) => one === '*',
        matches: (one, character) => one === '?' || one === character,
    });
}
/** Only the last `any` is ever tried again: an earlier one could bring nothing more. */
function matchSequence(patterns, elements, rules) {
    let at = 0;
    let any = -1;
    let anyElement = 0;
    for (let element = 0; element < elements.length;) {
        const pattern = patterns[at];
        if (pattern !== undefined && rules.isAny(pattern)) {
            any = at++;
            anyElement = element;
        }
        else if (pattern !== undefined && rules.matches(pattern, elements[element] ?? '')) {
            at++;
            element++;
        }
        else if (any >= 0) {
            at = any + 1;
            element = ++anyElement;
        }
        else
            return false;
    }
    return patterns.slice(at).every(rules.isAny);
}

;// CONCATENATED MODULE: ./build/src/verify/programs/judge-program.js



/** What kernels of an architecture start besides its own programs: in 32-bit mode, which every 64-bit x86 has. */
const alsoStarted = { amd64: '386' };
/**
 * Files that are for other machines on purpose, by where they are: firmware for devices, the prebuilt add-ons of npm
 * packages, of which node-gyp-build loads the one that fits, what Go's tests read.
 */
const payloads = ['lib/firmware/**', 'usr/lib/firmware/**', '**/prebuilds/*/**', '**/testdata/**'];
function isPayload(path, allowed) {
    return [...payloads, ...allowed].some((pattern) => matchGlob(pattern, path));
}
/** Of a program in an image for Linux. A program of another system that nobody may execute is data, and `own`. */
function judgeProgram(binary, executable, platform) {
    if (binary.format !== 'elf')
        return executable ? 'foreign' : 'own';
    const { architecture, variant } = (0,model_platform/* splitParts */.FP)(platform);
    const found = architectureOf(binary);
    const runs = found !== null && [architecture, alsoStarted[architecture]].includes(found);
    if (!runs || otherSystem(binary) !== null)
        return 'foreign';
    return architecture === 'arm' ? judgeArm(binary, Number(variant?.slice(1) ?? 7)) : 'own';
}
/** Version 5 has no floating point of its own. */
function judgeArm({ arm }, planned) {
    if (arm?.float === 'hard' && planned < 6)
        return 'foreign';
    return arm?.version != null && arm.version > planned ? 'newer' : 'own';
}

// EXTERNAL MODULE: ./build/src/oci/tar-walker.js + 2 modules
var tar_walker = __webpack_require__(77184);
;// CONCATENATED MODULE: ./build/src/verify/programs/merged-layers.js

/** Links that are followed one after another: Linux' own limit (path_resolution(7)). */
const mostLinks = 40;
/**
 * Whether a file of the layer at `index` is still in the image: no layer above it wrote, removed or covered its path
 * (image spec, layer.md: a file is replaced, what replaces a folder takes all that is in it away, an opaque folder hides what is below).
 */
function isVisible(layers, index, path) {
    const folders = foldersOf(path);
    return !layers
        .slice(index + 1)
        .some((layer) => removes(layer, path, folders) || layer.paths.find(path) !== null);
}
/** Without what the layer itself has at the path. */
function removes(layer, path, folders) {
    if (layer.whiteouts.has(path) || layer.opaque.has(''))
        return true;
    return folders.some((folder) => layer.whiteouts.has(folder) || layer.opaque.has(folder) || layer.paths.find(folder) === 'other');
}
/** `usr/lib/x` → `usr`, `usr/lib`. */
function foldersOf(path) {
    const folders = [];
    for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1))
        folders.push(path.slice(0, slash));
    return folders;
}
/** Whether the image has something at the path, through its symbolic links; layers from the lowest up. */
function exists(layers, path) {
    let rest = (0,tar_walker/* cleanPath */.t)(path).split('/');
    let at = '';
    for (let links = 0; rest.length > 0;) {
        const [part = '', ...more] = rest;
        const next = at === '' ? part : `${at}/${part}`;
        const link = linkAt(layers, next);
        if (link === null) {
            // Folders need not be named in an archive: only what is at the end must be.
            if (more.length === 0 && !isNamed(layers, next))
                return false;
            at = next;
            rest = more;
            continue;
        }
        if (++links > mostLinks)
            return false;
        const target = link.startsWith('/') ? link : `${at}/${link}`;
        rest = [...(0,tar_walker/* cleanPath */.t)(target).split('/'), ...more];
        at = '';
    }
    return true;
}
function isNamed(layers, path) {
    return layers.some((layer, index) => layer.paths.find(path) !== null && isVisible(layers, index, path));
}
/** What the symbolic link at a path says, where that is what the image has there. */
function linkAt(layers, path) {
    const index = layers.findLastIndex((layer) => layer.links.has(path));
    const link = layers[index]?.links.get(path);
    return link !== undefined && isVisible(layers, index, path) ? link : null;
}

;// CONCATENATED MODULE: ./build/src/verify/programs/find-foreign.js



/** Files of debug symbols have headers, and nothing that could be started. */
const symbols = 'usr/lib/debug/';
/** Looks at all programs that are visible in an image for Linux. `layers` from the lowest up. Pure. */
function findForeign(layers, platform, { allowed }) {
    const unread = layers.flatMap(({ layer, read }) => 'unread' in read ? [{ layer, reason: read.unread }] : []);
    // Below a layer that is not known, nobody knows what is left.
    const from = 1 + layers.findLastIndex(({ read }) => 'unread' in read);
    const known = layers
        .slice(from)
        .flatMap(({ layer, read }) => ('contents' in read ? [{ layer, ...read }] : []));
    const contents = known.map((one) => one.contents);
    const seen = known.flatMap(({ layer, contents: own }, index) => [...own.programs].map(([path, program]) => ({ layer, own, index, path, program })));
    const isThere = ({ index, path }) => isVisible(contents, index, path);
    const judged = { foreign: [], data: [], newer: [] };
    let payloads = 0;
    for (const one of seen) {
        const kind = kindOf(one.own, one.program, platform);
        if (kind === null || !isThere(one))
            continue;
        if (isPayload(one.path, allowed))
            payloads++;
        else
            judged[kind].push(tell(one));
    }
    return {
        ...judged,
        programs: seen.length,
        payloads,
        missingLoaders: unread.length > 0 ? new Map() : findMissing(contents, seen, (one) => isStarted(one) && isThere(one)),
        unread,
    };
    function isStarted({ own, program, path }) {
        const kind = kindOf(own, program, platform);
        return kind !== 'foreign' && kind !== 'data' && !path.startsWith(symbols) && !isPayload(path, allowed);
    }
}
function kindOf(own, program, platform) {
    const binary = own.binaries[program.binary];
    if (binary === undefined)
        return null;
    const judgement = judgeProgram(binary, program.executable, platform);
    if (judgement === 'own')
        return binary.format === 'elf' ? null : 'data';
    return judgement;
}
function tell({ layer, own, path, program }) {
    const binary = own.binaries[program.binary];
    return { path, is: binary === undefined ? '' : describeBinary(binary), createdBy: layer.createdBy };
}
function findMissing(contents, seen, isThere) {
    const there = new Map();
    const missing = new Map();
    for (const one of seen) {
        const { own, path, program } = one;
        const loader = program.interpreter === null ? undefined : own.interpreters[program.interpreter];
        if (loader === undefined)
            continue;
        if (!there.has(loader))
            there.set(loader, exists(contents, loader));
        if (there.get(loader) === true || !isThere(one))
            continue;
        missing.set(loader, [...(missing.get(loader) ?? []), path]);
    }
    return missing;
}

// EXTERNAL MODULE: ./build/src/model/failure.js
var failure = __webpack_require__(82917);
// EXTERNAL MODULE: ./build/src/oci/tar-header.js
var tar_header = __webpack_require__(32772);
// EXTERNAL MODULE: ./build/src/oci/unpack-layer.js
var unpack_layer = __webpack_require__(36677);
// EXTERNAL MODULE: ./build/src/text/units.js
var units = __webpack_require__(8166);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/src/verify/programs/path-set.js

/** Bytes of the hash that stand for a path: among a million paths one of another layer is found by chance in 1 of 280 million cases. */
const hashLength = 6;
/**
 * The paths of a layer, each told as a folder or not, in eight bytes each whatever their length. Made by `PathCollector`.
 */
class PathSet {
    /** Sorted: twice the hash, and one more for a folder. */
    #keys;
    constructor(keys) {
        this.#keys = keys;
    }
    get size() {
        return this.#keys.length;
    }
    find(path) {
        const key = hashOf(path) * 2;
        const at = this.#firstFrom(key);
        const found = this.#keys[at];
        if (found === key)
            return 'other';
        return found === key + 1 ? 'folder' : null;
    }
    /** For keeping it. */
    toBytes() {
        const bytes = Buffer.alloc(this.#keys.length * (hashLength + 1));
        this.#keys.forEach((key, at) => {
            bytes.writeUIntBE(Math.floor(key / 2), at * (hashLength + 1), hashLength);
            bytes[at * (hashLength + 1) + hashLength] = key % 2;
        });
        return bytes;
    }
    /** What `toBytes` gave; null for other bytes. */
    static fromBytes(bytes) {
        const length = bytes.length / (hashLength + 1);
        if (!Number.isInteger(length))
            return null;
        const keys = Float64Array.from({ length }, (_, at) => {
            const from = at * (hashLength + 1);
            return bytes.readUIntBE(from, hashLength) * 2 + ((bytes[from + hashLength] ?? 0) & 1);
        });
        return keys.every((key, at) => at === 0 || key >= (keys[at - 1] ?? 0)) ? new PathSet(keys) : null;
    }
    #firstFrom(key) {
        let low = 0;
        let high = this.#keys.length;
        while (low < high) {
            const middle = (low + high) >>> 1;
            if ((this.#keys[middle] ?? 0) < key)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
class PathCollector {
    #keys = new Float64Array(1024);
    #length = 0;
    get size() {
        return this.#length;
    }
    add(path, isFolder) {
        if (this.#length === this.#keys.length) {
            const more = new Float64Array(this.#length * 2);
            more.set(this.#keys);
            this.#keys = more;
        }
        this.#keys[this.#length++] = hashOf(path) * 2 + Number(isFolder);
    }
    toSet() {
        return new PathSet(this.#keys.slice(0, this.#length).sort());
    }
}
function hashOf(path) {
    return (0,external_node_crypto_.hash)('sha256', path, 'buffer').readUIntBE(0, hashLength);
}

;// CONCATENATED MODULE: ./build/src/verify/programs/read-arm-version.js
/** `SHT_ARM_ATTRIBUTES`. */
const attributesType = 0x70000003;
const entryLength = 40;
/** `Tag_CPU_arch` (ABI addenda, "The target-related attributes") as the version of OCI's `arm/v<n>`; M profiles are none. */
const versions = new Map([
    [1, 4],
    [2, 4],
    [3, 5],
    [4, 5],
    [5, 5],
    [6, 6],
    [7, 6],
    [8, 6],
    [9, 6],
    [10, 7],
    [14, 8],
    [15, 8],
    [18, 8],
    [19, 8],
    [20, 8],
    [22, 9],
]);
const tags = { file: 1, rawName: 4, cpuName: 5, cpuArchitecture: 6, compatibility: 32 };
/**
 * The ARM version that a 32-bit little-endian file is made for, by its build attributes. `tail` is its end, which begins
 * `start` bytes from the file's beginning. Null where they are not in it, or not there.
 */
function readArmVersion(tail, start, sections) {
    const { entryBytes, count } = sections;
    if (entryBytes < entryLength)
        return null;
    let at = sections.start - start;
    for (let left = count; left > 0 && at >= 0 && at + entryLength <= tail.length; left--, at += entryBytes) {
        if (tail.readUInt32LE(at + 4) !== attributesType)
            continue;
        const from = tail.readUInt32LE(at + 16) - start;
        const to = from + tail.readUInt32LE(at + 20);
        return from < 0 || to > tail.length ? null : readAttributes(tail.subarray(from, to));
    }
    return null;
}
/** `A`, then vendors' parts: length, name, and in that of "aeabi" a sub-section of the whole file with tags and values. */
function readAttributes(section) {
    const vendor = 'aeabi\0';
    if (section[0] !== 0x41 || section.toString('latin1', 5, 5 + vendor.length) !== vendor)
        return null;
    const file = 5 + vendor.length;
    if (section[file] !== tags.file || file + 5 > section.length)
        return null;
    const reader = { bytes: section.subarray(0, file + section.readUInt32LE(file + 1)), at: file + 5 };
    while (reader.at < reader.bytes.length) {
        const tag = readNumber(reader);
        if (tag === tags.cpuArchitecture)
            return versions.get(readNumber(reader)) ?? null;
        skipValue(reader, tag);
    }
    return null;
}
/** Which tags have a text is said for the first 32, and by parity behind them. */
function skipValue(reader, tag) {
    const isText = tag === tags.rawName || tag === tags.cpuName || (tag > tags.compatibility && tag % 2 === 1);
    if (tag === tags.compatibility || !isText)
        readNumber(reader);
    if (tag !== tags.compatibility && !isText)
        return;
    const end = reader.bytes.indexOf(0, reader.at);
    reader.at = end < 0 ? reader.bytes.length : end + 1;
}
/** ULEB128 (DWARF 4, 7.6). */
function readNumber(reader) {
    let value = 0;
    for (let shift = 0; reader.at < reader.bytes.length; shift += 7) {
        const byte = reader.bytes[reader.at++] ?? 0;
        if (shift < 28)
            value |= (byte & 0x7f) << shift;
        if (byte < 0x80)
            break;
    }
    return value;
}

;// CONCATENATED MODULE: ./build/src/verify/programs/read-elf.js
const types = { executable: 2, shared: 3 };
const machines = { arm: 40, cuda: 190, amdGpu: 224, bpf: 247 };
/** Code for devices and for the kernel's own machine: a driver loads it, whatever the processor is. */
const notForProcessors = new Set([machines.cuda, machines.amdGpu, machines.bpf]);
const interpreterType = 3;
const longestPath = 4096;
/** Where fields are, by the file's class (`Elf32_Ehdr`, `Elf64_Ehdr` and their program headers). */
const places = {
    32: { header: 52, flags: 36, phoff: 28, phentsize: 42, phnum: 44, phdr: 32, offset: 4, filesz: 16 },
    64: { header: 64, flags: 48, phoff: 32, phentsize: 54, phnum: 56, phdr: 56, offset: 8, filesz: 32 },
};
/**
 * Of an executable or a library; null for everything else: objects and kernel modules (`ET_REL`), core files, code for
 * devices, what is cut off.
 */
function readElf(head) {
    const fields = fieldsIn(head);
    if (fields === null)
        return null;
    const { bits, order, u16, u32 } = fields;
    const type = u16(16);
    const machine = u16(18);
    if (type !== types.executable && type !== types.shared)
        return null;
    if (notForProcessors.has(machine))
        return null;
    const binary = { format: 'elf', bits, order, machine, system: head[7] ?? 0 };
    const interpreter = findInterpreter(head, fields);
    if (machine !== machines.arm || bits !== 32)
        return { binary, interpreter, sections: null };
    return {
        binary: { ...binary, arm: { float: floatAbi(u32(places[bits].flags)), version: null } },
        interpreter,
        sections: { start: u32(32), entryBytes: u16(46), count: u16(48) },
    };
}
/** Null: neither class, or cut off. */
function fieldsIn(bytes) {
    const bits = bytes[4] === 1 ? 32 : 64;
    const isKnown = [1, 2].includes(bytes[4] ?? 0) && [1, 2].includes(bytes[5] ?? 0);
    if (!isKnown || bytes.length < places[bits].header)
        return null;
    const isLittle = bytes[5] === 1;
    const u16 = (at) => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
    const u32 = (at) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
    const u64 = (at) => Number(isLittle ? bytes.readBigUInt64LE(at) : bytes.readBigUInt64BE(at));
    return { bits, order: isLittle ? 'little' : 'big', u16, u32, word: bits === 32 ? u32 : u64 };
}
/** Flags of EABI version 5. */
function floatAbi(flags) {
    if ((flags & 0x400) !== 0)
        return 'hard';
    return (flags & 0x200) !== 0 ? 'soft' : null;
}
/** Null also where the program headers lie outside of what was read, as in no file that linkers make. */
function findInterpreter(head, { bits, u16, u32, word }) {
    const place = places[bits];
    const entryBytes = u16(place.phentsize);
    if (entryBytes < place.phdr)
        return null;
    const start = word(place.phoff);
    const count = Math.min(u16(place.phnum), Math.floor((head.length - start) / entryBytes));
    for (let at = start; at < start + count * entryBytes; at += entryBytes) {
        if (u32(at) !== interpreterType)
            continue;
        const range = { start: word(at + place.offset), length: word(at + place.filesz) };
        return range.length <= longestPath ? range : null;
    }
    return null;
}
/** The path in those bytes; null for none. Files of debug symbols have the header without the bytes that it names. Hostile text. */
function readInterpreter(bytes) {
    const end = bytes.indexOf(0);
    const path = bytes.toString('utf8', 0, end < 0 ? bytes.length : end);
    return /^\/[^\p{Cc}\uFFFD]+$/u.test(path) ? path : null;
}

;// CONCATENATED MODULE: ./build/src/verify/programs/read-foreign.js
/** What a system other than Linux runs, by its first bytes. */
const subsystems = { windows: [2, 3], native: 1 };
/** Of the data directories: set where the code is .NET's, which runs wherever a runtime is. */
const managedDirectory = 14;
/** PE format, "Optional Header". Null for .NET, for firmware (boot loaders, kernels with an EFI stub) and what is cut off. */
function readPe(head) {
    const coff = head.length < 64 ? head.length : head.readUInt32LE(60);
    const optional = coff + 24;
    if (optional + 70 > head.length || head.toString('latin1', coff, coff + 4) !== 'PE\0\0')
        return null;
    const isWide = head.readUInt16LE(optional) === 0x20b;
    const subsystem = head.readUInt16LE(optional + 68);
    if (subsystem !== subsystems.native && !subsystems.windows.includes(subsystem))
        return null;
    const directories = optional + (isWide ? 112 : 96);
    const managed = directories + managedDirectory * 8;
    if (managed + 8 > head.length)
        return null;
    const count = head.readUInt32LE(directories - 4);
    if (count > managedDirectory && head.readUInt32LE(managed + 4) !== 0)
        return null;
    return { format: 'pe', machine: head.readUInt16LE(coff + 4) };
}
/** `MH_EXECUTE`, `MH_DYLIB`, `MH_DYLINKER`, `MH_BUNDLE`: what is started or loaded. */
const startedTypes = new Set([2, 6, 7, 8]);
const thinMagics = new Set([0xfeedface, 0xfeedfacf]);
/** Bytes for each machine. */
const fatEntries = new Map([
    [0xcafebabe, 20],
    [0xcafebabf, 32],
]);
/** Java's class files begin as fat files do; then comes their version, 45 and above. */
const mostMachines = 40;
function readMach(head) {
    if (head.length < 28)
        return null;
    const big = head.readUInt32BE(0);
    if (thinMagics.has(head.readUInt32LE(0)))
        return readThin((at) => head.readUInt32LE(at));
    if (thinMagics.has(big))
        return readThin((at) => head.readUInt32BE(at));
    const entryBytes = fatEntries.get(big);
    const count = head.readUInt32BE(4);
    if (entryBytes === undefined || count === 0 || count > mostMachines)
        return null;
    if (8 + count * entryBytes > head.length)
        return null;
    const machines = Array.from({ length: count }, (_, index) => head.readUInt32BE(8 + index * entryBytes));
    return { format: 'mach-o', machines };
}
function readThin(u32) {
    return startedTypes.has(u32(12)) ? { format: 'mach-o', machines: [u32(4)] } : null;
}

;// CONCATENATED MODULE: ./build/src/verify/programs/read-header.js


/** Bytes that are read of the beginning of a file that may be a program: its headers end before. */
const headLength = 8192;
const elf = 0x7f454c46;
const machs = new Set([
    0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe, 0xcafebabe, 0xcafebabf,
]);
/** Whether a file with these first four bytes is to be read on. */
function mayBeProgram(start) {
    if (start.length < 4)
        return false;
    const magic = start.readUInt32BE(0);
    return magic === elf || magic >>> 16 === 0x4d5a || machs.has(magic);
}
/** Null for what is no program. */
function readHeader(head) {
    if (!mayBeProgram(head))
        return null;
    if (head.readUInt32BE(0) === elf)
        return readElf(head);
    const binary = head.readUInt16BE(0) === 0x4d5a ? readPe(head) : readMach(head);
    return binary === null ? null : { binary, interpreter: null, sections: null };
}

;// CONCATENATED MODULE: ./build/src/verify/programs/program-sink.js



/** Bytes that are kept of the end of a 32-bit ARM file: its attributes and section headers, and the symbols' names between. */
const tailLength = 256 * 1024;
/** Takes a file as it comes, and tells of it when it is a program. Holds its beginning, and of few files their end. */
class ProgramSink {
    #size;
    #onFound;
    #head = Buffer.alloc(0);
    #header = null;
    /** What comes is no longer looked at. */
    #isDone = false;
    #interpreter = null;
    #tail = null;
    constructor(size, onFound) {
        this.#size = size;
        this.#onFound = onFound;
    }
    data(chunk) {
        if (this.#isDone)
            return;
        if (this.#header === null)
            this.#readHead(chunk);
        else
            this.#takeMore(chunk);
    }
    end() {
        // Of a sparse file less may come than its size.
        if (this.#header === null && !this.#isDone)
            this.#enter(this.#head);
        if (this.#header === null)
            return;
        const { binary } = this.#header;
        const interpreter = this.#interpreter === null ? null : readInterpreter(this.#interpreter.bytes());
        this.#onFound({ binary: this.#withVersion(binary), interpreter });
    }
    #readHead(chunk) {
        const wanted = Math.min(headLength, this.#size);
        const missing = wanted - this.#head.length;
        // A copy, which outlives the chunk; most files come whole, and few are programs.
        if (this.#head.length === 0 && chunk.length >= 4 && !mayBeProgram(chunk))
            this.#isDone = true;
        else
            this.#head = Buffer.concat([this.#head, chunk.subarray(0, missing)]);
        if (this.#isDone || this.#head.length < wanted)
            return;
        this.#enter(this.#head);
        this.#takeMore(chunk.subarray(missing));
        this.#head = Buffer.alloc(0);
    }
    #enter(head) {
        this.#header = readHeader(head);
        if (this.#header?.interpreter)
            this.#interpreter = new Part(this.#header.interpreter);
        if (this.#header?.sections)
            this.#tail = new Tail(tailLength);
        this.#takeMore(head);
    }
    #takeMore(chunk) {
        this.#interpreter?.take(chunk);
        this.#tail?.take(chunk);
        this.#isDone = this.#tail === null && this.#interpreter?.isWhole !== false;
    }
    #withVersion(binary) {
        const sections = this.#header?.sections;
        if (binary.format !== 'elf' || binary.arm === undefined || !sections || this.#tail === null)
            return binary;
        if (binary.order === 'big')
            return binary;
        const { bytes, start } = this.#tail.read();
        return { ...binary, arm: { ...binary.arm, version: readArmVersion(bytes, start, sections) } };
    }
}
/** Keeps one range of what comes. */
class Part {
    #start;
    #end;
    #at = 0;
    #held = [];
    constructor({ start, length }) {
        this.#start = start;
        this.#end = start + length;
    }
    get isWhole() {
        return this.#at >= this.#end;
    }
    take(chunk) {
        const from = Math.max(0, this.#start - this.#at);
        const to = Math.min(chunk.length, this.#end - this.#at);
        if (from < to)
            this.#held.push(Buffer.from(chunk.subarray(from, to)));
        this.#at += chunk.length;
    }
    bytes() {
        return Buffer.concat(this.#held);
    }
}
/** Keeps the end of what comes, this many bytes and less than a chunk more. */
class Tail {
    #length;
    #held = [];
    #bytes = 0;
    #passed = 0;
    constructor(length) {
        this.#length = length;
    }
    take(chunk) {
        this.#held.push(Buffer.from(chunk));
        this.#bytes += chunk.length;
        this.#passed += chunk.length;
        for (let first = this.#held[0]; first !== undefined; first = this.#held[0]) {
            if (this.#bytes - first.length < this.#length)
                break;
            this.#bytes -= first.length;
            this.#held.shift();
        }
    }
    /** What is held, which begins `start` bytes from the file's beginning. */
    read() {
        return { bytes: Buffer.concat(this.#held), start: this.#passed - this.#bytes };
    }
}

;// CONCATENATED MODULE: ./build/src/verify/programs/collect-layer.js




/** What is held of one layer at most: above it the layer is not read. */
const most = { entries: 1_000_000, programs: 100_000, links: 200_000, removed: 200_000 };
/** Characters of all paths that are held. */
const mostText = 64 * 1024 * 1024;
/** Prefixes of names (image spec, layer.md, "Whiteouts"). */
const whiteout = '.wh.';
const opaque = '.wh..wh..opq';
/** Reads a layer's tar as it comes. `push` and `result` throw `BadArchive`. */
class LayerCollector {
    #walker = new tar_walker/* TarWalker */.C((entry) => this.#enter(entry));
    #binaries = new Places();
    #interpreters = new Places();
    #programs = new Map();
    #links = new Map();
    #whiteouts = new Set();
    #opaque = new Set();
    #paths = new PathCollector();
    #text = 0;
    push(chunk) {
        this.#walker.push(chunk);
    }
    result() {
        this.#walker.end();
        return {
            binaries: this.#binaries.values,
            interpreters: this.#interpreters.values,
            programs: this.#programs,
            links: this.#links,
            whiteouts: this.#whiteouts,
            opaque: this.#opaque,
            paths: this.#paths.toSet(),
        };
    }
    #enter(entry) {
        const slash = entry.path.lastIndexOf('/');
        const name = entry.path.slice(slash + 1);
        if (name.startsWith(whiteout)) {
            this.#remove(entry.path.slice(0, Math.max(0, slash)), name);
            return null;
        }
        this.#paths.add(entry.path, entry.type === 'directory');
        limit(this.#paths.size, most.entries, 'entries');
        // Of two entries with one path the later counts.
        this.#programs.delete(entry.path);
        this.#links.delete(entry.path);
        if (entry.type === 'symlink')
            this.#keepLink(entry);
        if (entry.type === 'link')
            this.#linkHard(entry);
        return entry.type === 'file' ? this.#open(entry) : null;
    }
    /** `.wh..wh.` is for the tools' own files. */
    #remove(folder, name) {
        if (name === opaque)
            this.#opaque.add(folder);
        else if (!name.startsWith(whiteout, whiteout.length))
            this.#whiteouts.add(`${folder}${folder === '' ? '' : '/'}${name.slice(whiteout.length)}`);
        limit(this.#opaque.size + this.#whiteouts.size, most.removed, 'whiteouts');
        this.#count(folder.length + name.length);
    }
    #keepLink({ path, linkPath }) {
        this.#links.set(path, linkPath.slice(0, 4096));
        limit(this.#links.size, most.links, 'symbolic links');
        this.#count(path.length + linkPath.length);
    }
    /** Another name of a file before it. */
    #linkHard({ path, linkPath }) {
        const program = this.#programs.get((0,tar_walker/* cleanPath */.t)(linkPath));
        if (program !== undefined)
            this.#keepProgram(path, program);
    }
    #open({ path, size, mode }) {
        return new ProgramSink(size, ({ binary, interpreter }) => this.#keepProgram(path, {
            binary: this.#binaries.of(binary),
            interpreter: interpreter === null ? null : this.#interpreters.of(interpreter),
            executable: (mode & 0o111) !== 0,
        }));
    }
    #keepProgram(path, program) {
        this.#programs.set(path, program);
        limit(this.#programs.size, most.programs, 'programs');
        this.#count(path.length);
    }
    #count(characters) {
        this.#text += characters;
        limit(this.#text, mostText, 'characters of paths');
    }
}
function limit(count, most, what) {
    if (count > most)
        throw new tar_header/* BadArchive */.aB(`it has more than ${most} ${what}`);
}
/** Values, each once, by their place. */
class Places {
    values = [];
    #known = new Map();
    of(value) {
        const key = JSON.stringify(value);
        const known = this.#known.get(key);
        if (known !== undefined)
            return known;
        this.#known.set(key, this.values.length);
        return this.values.push(value) - 1;
    }
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/src/text/json.js
var json = __webpack_require__(6691);
;// CONCATENATED MODULE: ./build/src/verify/programs/kept-contents.js



/** Of how layers are read: what was kept in another way is read again. */
const schema = 1;
/** Bytes of the JSON that are unpacked; `collect-layer.ts` holds less. */
const longest = 256 * 1024 * 1024;
/** What was found in a layer as bytes to keep. */
function encodeContents(contents) {
    const { binaries, interpreters, programs, links, whiteouts, opaque, paths } = contents;
    return (0,external_node_zlib_.gzipSync)(JSON.stringify({
        ...{ schemaVersion: schema, binaries, interpreters },
        programs: [...programs].map(([path, { binary, interpreter, executable }]) => [
            ...[path, binary, interpreter, executable],
        ]),
        links: Object.fromEntries(links),
        whiteouts: [...whiteouts],
        opaque: [...opaque],
        paths: paths.toBytes().toString('base64'),
    }));
}
/** Null for what is not understood: the layer is only read again. Never throws. */
function decodeContents(bytes) {
    const kept = (0,json/* fieldsOf */.Pf)((0,json/* parseJson */.qF)(unpack(bytes)));
    const paths = PathSet.fromBytes(Buffer.from(String(kept['paths']), 'base64'));
    if (kept['schemaVersion'] !== schema || paths === null)
        return null;
    const binaries = Array.isArray(kept['binaries']) ? kept['binaries'] : [];
    const interpreters = (0,json/* textList */.gC)(kept['interpreters']);
    const programs = Array.isArray(kept['programs']) ? kept['programs'].map(readProgram) : [];
    const isWhole = binaries.every(isBinary) &&
        programs.every((program) => program !== null && fits(program[1], { binaries, interpreters }));
    if (!isWhole)
        return null;
    return {
        ...{ binaries, interpreters, paths },
        programs: new Map(programs.filter((program) => program !== null)),
        links: new Map(Object.entries((0,json/* textsOf */.CB)(kept['links']))),
        whiteouts: new Set((0,json/* textList */.gC)(kept['whiteouts'])),
        opaque: new Set((0,json/* textList */.gC)(kept['opaque'])),
    };
}
function unpack(bytes) {
    try {
        return (0,external_node_zlib_.gunzipSync)(bytes, { maxOutputLength: longest }).toString('utf8');
    }
    catch {
        return '';
    }
}
function readProgram(value) {
    const [path, binary, interpreter, executable] = Array.isArray(value) ? value : [];
    const isOne = typeof path === 'string' &&
        typeof binary === 'number' &&
        (interpreter === null || typeof interpreter === 'number');
    return isOne ? [path, { binary, interpreter, executable: executable === true }] : null;
}
function fits({ binary, interpreter }, { binaries, interpreters, }) {
    return binary in binaries && (interpreter === null || interpreter in interpreters);
}
function isBinary(value) {
    if (!(0,json/* isObject */.Gv)(value))
        return false;
    const { format, machine, machines } = value;
    return format === 'mach-o' ? Array.isArray(machines) : typeof machine === 'number';
}

;// CONCATENATED MODULE: ./build/src/verify/programs/read-layers.js






/** Layers that are unpacked at once: zlib has four threads, and the machine other things to do. */
const atOnce = 3;
/**
 * A reader of layers: each once, however many images share it, and none that was read in an earlier run. Its promise
 * rejects when the run is cancelled or the content is not what its digest says; everything else is `unread`.
 */
function createLayerReader(reading) {
    const begun = new Map();
    const turns = new Turns(atOnce);
    return (layer, source) => {
        const known = begun.get(layer.digest) ?? turns.take(() => readLayer(layer, source, reading));
        begun.set(layer.digest, known);
        return known;
    };
}
async function readLayer(layer, source, { store, limit }) {
    const kept = await store.read(layer.digest);
    const known = kept === null ? null : decodeContents(kept);
    if (known !== null)
        return { contents: known };
    if (Math.max(layer.bytes, layer.unpackedBytes ?? 0) > limit)
        return { unread: tooLarge(limit) };
    try {
        const contents = await collect(source.getBlob(layer.digest), limit);
        await store.write(layer.digest, encodeContents(contents));
        return { contents };
    }
    catch (error) {
        return { unread: explain(error) };
    }
}
async function collect(blob, limit) {
    const collector = new LayerCollector();
    let unpacked = 0;
    await (0,unpack_layer/* unpackLayer */.y)(blob, (chunk) => {
        unpacked += chunk.length;
        if (unpacked > limit)
            throw new tar_header/* BadArchive */.aB(tooLarge(limit));
        collector.push(chunk);
    });
    return collector.result();
}
function tooLarge(limit) {
    return `it has more than ${(0,units/* formatBytes */.z3)(limit)} (\`foreign-programs-limit\`)`;
}
/** Throws on what is no matter of one layer. */
function explain(error) {
    if (error instanceof tar_header/* BadArchive */.aB)
        return error.message;
    if (!(error instanceof failure/* Failure */.H))
        return `it is damaged: ${error.message}`;
    const isDamaged = error.problems.some(({ code }) => code === 'WRONG_DIGEST');
    if (error.kind === 'cancelled' || isDamaged)
        throw error;
    return error.message;
}
/** Lets so many begin, and each other one when one of them ends. */
class Turns {
    #waiting = [];
    #free;
    constructor(free) {
        this.#free = free;
    }
    async take(work) {
        if (this.#free > 0)
            this.#free--;
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
        try {
            return await work();
        }
        finally {
            const next = this.#waiting.shift();
            if (next === undefined)
                this.#free++;
            else
                next();
        }
    }
}

;// CONCATENATED MODULE: ./build/src/verify/programs/find-programs.js



/**
 * Reads every layer of every image for Linux, each once over all, and says what programs are in the images. Throws a
 * registry failure when content is not what its digest says, a cancelled one when the run is.
 */
async function findPrograms({ cells, checks }, images, { contentOf, ...reading }) {
    const read = createLayerReader(reading);
    const platforms = new Map(cells.map(({ id, platform }) => [id, platform]));
    const found = images.map(async ({ cell, layers }) => {
        const platform = platforms.get(cell);
        if (platform?.startsWith('linux/') !== true)
            return [];
        const source = contentOf(cell);
        const all = await (0,all_or_failure/* allOrFailure */.R)(layers.map(async (layer) => ({ layer, read: await read(layer, source) })));
        return [[cell, findForeign(all, platform, checks.programs)]];
    });
    return new Map((await (0,all_or_failure/* allOrFailure */.R)(found)).flat());
}


/***/ })

};
