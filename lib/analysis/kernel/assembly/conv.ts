// Convolution over rows of tokens, in AssemblyScript. Compiled by `npm run build:kernel`.

/** Tokens whose rows and results stay in the nearest cache while the weights go by. */
const STRIP = 48;
/** Tokens that share one load of weights: as many as leave the accumulators in registers. */
const TILE = 4;
/** Output channels of one block of weights: two vectors of four. */
const CHANNELS = 8;

/** The row that a tap sees: zeros beyond the ends of the token's own sentence. */
// @ts-ignore: decorator
@inline
function seen(x: usize, stride: i32, t: i32, offset: i32, bounds: usize, zeros: usize): usize {
  const at = t + offset;
  if (offset == 0) return x + at * stride;
  const pair = bounds + (t << 3);
  return at >= load<i32>(pair) && at < load<i32>(pair, 4) ? x + at * stride : zeros;
}

/** Scales four sums, adds the bias, cuts at zero if asked, and adds to or replaces what was there. */
// @ts-ignore: decorator
@inline
function keep(sums: v128, scale: v128, bias: v128, relu: bool, add: bool, to: usize): void {
  let y = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sums), scale), bias);
  if (relu) y = f32x4.max(y, f32x4.splat(0));
  if (add) y = f32x4.add(y, v128.load(to));
  v128.store(to, y);
}

/** Multiplies two neighbouring inputs of one token with those of four channels, and adds up. */
// @ts-ignore: decorator
@inline
function dot(sums: v128, pair: v128, weights: v128): v128 {
  return i32x4.add(sums, i32x4.dot_i16x8_s(pair, weights));
}

/**
 * For tokens `from` to `to`: out[t][o] = sum over taps k and inputs i of w[o][k][i] * x[t + (k - taps / 2) * dilation][i],
 * times scale[o], plus bias[o]; `relu` cuts at zero, `add` adds to `out` instead of replacing.
 *
 * x: int16 rows of `inputs` numbers (a multiple of 8). bounds: two int32 a token, the first token of its
 * sentence and the one after its last. zeros: a row of zeros. weights: int16, packed as
 * [channel / 8][tap][input / 2][channel % 8][input % 2]. out: float32 rows of `outputs` numbers
 * (a multiple of 8). The sums are int32 and must not overflow: see `conv` in kernel.ts.
 */
export function conv(
  x: usize,
  zeros: usize,
  bounds: usize,
  from: i32,
  to: i32,
  inputs: i32,
  outputs: i32,
  taps: i32,
  dilation: i32,
  weights: usize,
  scales: usize,
  biases: usize,
  out: usize,
  relu: bool,
  add: bool,
): void {
  const stride = inputs << 1;
  const outStride = outputs << 2;
  const block = taps * inputs * CHANNELS * 2;
  const left = -(taps >> 1) * dilation;
  for (let strip = from; strip < to; strip += STRIP) {
    const end = min(strip + STRIP, to);
    for (let o = 0; o < outputs; o += CHANNELS) {
      const scale0 = v128.load(scales + (o << 2));
      const scale1 = v128.load(scales + (o << 2), 16);
      const bias0 = v128.load(biases + (o << 2));
      const bias1 = v128.load(biases + (o << 2), 16);
      for (let t = strip; t < end; t += TILE) {
        // The last tile computes its last token again and again, and keeps it once.
        const t1 = min(t + 1, end - 1);
        const t2 = min(t + 2, end - 1);
        const t3 = min(t + 3, end - 1);
        let a0 = i32x4.splat(0);
        let a1 = a0;
        let b0 = a0;
        let b1 = a0;
        let c0 = a0;
        let c1 = a0;
        let d0 = a0;
        let d1 = a0;
        let w = weights + (o >> 3) * block;
        for (let k = 0; k < taps; k++) {
          const offset = left + k * dilation;
          let a = seen(x, stride, t, offset, bounds, zeros);
          let b = seen(x, stride, t1, offset, bounds, zeros);
          let c = seen(x, stride, t2, offset, bounds, zeros);
          let d = seen(x, stride, t3, offset, bounds, zeros);
          const last = w + inputs * CHANNELS * 2;
          while (w < last) {
            const w0 = v128.load(w);
            const w1 = v128.load(w, 16);
            let pair = v128.load32_splat(a);
            a0 = dot(a0, pair, w0);
            a1 = dot(a1, pair, w1);
            pair = v128.load32_splat(b);
            b0 = dot(b0, pair, w0);
            b1 = dot(b1, pair, w1);
            pair = v128.load32_splat(c);
            c0 = dot(c0, pair, w0);
            c1 = dot(c1, pair, w1);
            pair = v128.load32_splat(d);
            d0 = dot(d0, pair, w0);
            d1 = dot(d1, pair, w1);
            a += 4;
            b += 4;
            c += 4;
            d += 4;
            w += 32;
          }
        }
        const y = out + t * outStride + (o << 2);
        keep(a0, scale0, bias0, relu, add, y);
        keep(a1, scale1, bias1, relu, add, y + 16);
        if (t + 1 < end) {
          keep(b0, scale0, bias0, relu, add, y + outStride);
          keep(b1, scale1, bias1, relu, add, y + outStride + 16);
        }
        if (t + 2 < end) {
          keep(c0, scale0, bias0, relu, add, y + 2 * outStride);
          keep(c1, scale1, bias1, relu, add, y + 2 * outStride + 16);
        }
        if (t + 3 < end) {
          keep(d0, scale0, bias0, relu, add, y + 3 * outStride);
          keep(d1, scale1, bias1, relu, add, y + 3 * outStride + 16);
        }
      }
    }
  }
}
