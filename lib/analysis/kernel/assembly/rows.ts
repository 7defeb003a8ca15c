// Rows of tables, in AssemblyScript. Compiled by `npm run build:kernel`.

/**
 * out[i] = x[i] / scale, rounded to the nearest int16 within -limit..limit; `inverse` is 1 / scale,
 * `count` a multiple of 8.
 */
export function quantize(x: usize, count: i32, inverse: f32, limit: f32, out: usize): void {
  const factor = f32x4.splat(inverse);
  const most = f32x4.splat(limit);
  const least = f32x4.splat(-limit);
  const end = out + (count << 1);
  for (; out < end; out += 16, x += 32) {
    const low = f32x4.mul(v128.load(x), factor);
    const high = f32x4.mul(v128.load(x, 16), factor);
    v128.store(
      out,
      i16x8.narrow_i32x4_s(
        i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.max(f32x4.min(low, most), least))),
        i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.max(f32x4.min(high, most), least))),
      ),
    );
  }
}

// @ts-ignore: decorator
@inline
function addScaled(to: usize, values: v128, scale: v128): void {
  v128.store(to, f32x4.add(v128.load(to), f32x4.mul(f32x4.convert_i32x4_s(values), scale)));
}

/** Adds eight int16 numbers times a scale to eight float32 numbers. */
// @ts-ignore: decorator
@inline
function addEight(to: usize, values: v128, scale: v128): void {
  addScaled(to, i32x4.extend_low_i16x8_s(values), scale);
  addScaled(to + 16, i32x4.extend_high_i16x8_s(values), scale);
}

/**
 * Adds to each of `count` float32 rows of `width` numbers (a multiple of 8) rows of an int8 table times
 * their scales: out[t] += table[id] * scales[codes[id]] for the ids from starts[t] to starts[t + 1], in turn.
 */
export function addRows8(
  out: usize,
  width: i32,
  count: i32,
  starts: usize,
  ids: usize,
  table: usize,
  codes: usize,
  scales: usize,
): void {
  for (let t = 0; t < count; t++) {
    const last = ids + (load<i32>(starts + (t << 2), 4) << 2);
    for (let at = ids + (load<i32>(starts + (t << 2)) << 2); at < last; at += 4) {
      const id = load<i32>(at);
      const scale = v128.load32_splat(scales + ((<i32>load<u8>(codes + id)) << 2));
      let to = out + t * (width << 2);
      let row = table + id * width;
      const end = row + width;
      for (; row < end; row += 8, to += 32) addEight(to, v128.load8x8_s(row), scale);
    }
  }
}

/**
 * The same with a table of 4 bits a number and `width` a multiple of 16. Sixteen numbers lie in eight
 * bytes: the first eight in the low halves, the others in the high halves, each plus 8.
 */
export function addRows4(
  out: usize,
  width: i32,
  count: i32,
  starts: usize,
  ids: usize,
  table: usize,
  codes: usize,
  scales: usize,
): void {
  const half = i16x8.splat(15);
  const zero = i16x8.splat(8);
  for (let t = 0; t < count; t++) {
    const last = ids + (load<i32>(starts + (t << 2), 4) << 2);
    for (let at = ids + (load<i32>(starts + (t << 2)) << 2); at < last; at += 4) {
      const id = load<i32>(at);
      const scale = v128.load32_splat(scales + ((<i32>load<u8>(codes + id)) << 2));
      let to = out + t * (width << 2);
      let row = table + id * (width >> 1);
      const end = row + (width >> 1);
      for (; row < end; row += 8, to += 64) {
        const bytes = v128.load8x8_u(row);
        addEight(to, i16x8.sub(v128.and(bytes, half), zero), scale);
        addEight(to + 32, i16x8.sub(i16x8.shr_u(bytes, 4), zero), scale);
      }
    }
  }
}

/** Copies rows: out[t] = rows[ids[t]], for `count` float32 rows of `width` numbers. */
export function copyRows(out: usize, width: i32, count: i32, ids: usize, rows: usize): void {
  const bytes = width << 2;
  for (let t = 0; t < count; t++, out += bytes)
    memory.copy(out, rows + load<i32>(ids + (t << 2)) * bytes, bytes);
}

/** Adds rows: out[ids[t]] += rows[t], for `count` float32 rows of `width` numbers (a multiple of 4). */
export function addRowsAt(out: usize, width: i32, count: i32, ids: usize, rows: usize): void {
  const bytes = width << 2;
  for (let t = 0; t < count; t++, rows += bytes) {
    const to = out + load<i32>(ids + (t << 2)) * bytes;
    for (let i = 0; i < bytes; i += 16)
      v128.store(to + i, f32x4.add(v128.load(to + i), v128.load(rows + i)));
  }
}

/**
 * For `count` tokens that have others in their group what those are like: out[n] is, for the token
 * tokens[n], the mean of the others' rows, then the largest number of the whole group's rows in each place.
 * x: float32 rows of `width` numbers (a multiple of 4); out: rows of twice as many, one a token of the list.
 * groups: one int32 a token of the list, under `groupCount`; no group may have a single token. sums, most:
 * room for `groupCount` rows each; sizes: for as many int32.
 */
export function poolGroups(
  x: usize,
  width: i32,
  count: i32,
  tokens: usize,
  groups: usize,
  groupCount: i32,
  sums: usize,
  most: usize,
  sizes: usize,
  out: usize,
): void {
  const row = width << 2;
  memory.fill(sums, 0, groupCount * row);
  memory.fill(sizes, 0, groupCount << 2);
  for (let n = 0; n < count; n++) {
    const group = load<i32>(groups + (n << 2));
    const size = sizes + (group << 2);
    const first = load<i32>(size) == 0;
    store<i32>(size, load<i32>(size) + 1);
    const from = x + load<i32>(tokens + (n << 2)) * row;
    const sum = sums + group * row;
    const peak = most + group * row;
    for (let i = 0; i < row; i += 16) {
      const value = v128.load(from + i);
      v128.store(sum + i, f32x4.add(v128.load(sum + i), value));
      v128.store(peak + i, first ? value : f32x4.max(v128.load(peak + i), value));
    }
  }
  for (let n = 0; n < count; n++) {
    const group = load<i32>(groups + (n << 2));
    const share = f32x4.splat(<f32>1 / <f32>(load<i32>(sizes + (group << 2)) - 1));
    const from = x + load<i32>(tokens + (n << 2)) * row;
    const sum = sums + group * row;
    const peak = most + group * row;
    const to = out + n * row * 2;
    for (let i = 0; i < row; i += 16) {
      const rest = f32x4.sub(v128.load(sum + i), v128.load(from + i));
      v128.store(to + i, f32x4.mul(rest, share));
      v128.store(to + row + i, v128.load(peak + i));
    }
  }
}
