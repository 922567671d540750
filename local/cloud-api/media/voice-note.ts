/** A silent voice note of any length as a real OGG/OPUS file (RFC 3533, RFC 7845). */

/** OGG's checksum: polynomial 0x04c11db7, not reflected. */
const checksum = (bytes: Buffer): number => {
  let sum = 0
  for (const byte of bytes) {
    sum ^= byte << 24
    for (let bit = 0; bit < 8; bit++) sum = (sum & 0x80000000) === 0 ? sum << 1 : (sum << 1) ^ 0x04c11db7
  }
  return sum >>> 0
}

const page = (number: number, flags: number, position: number, packets: readonly Buffer[]): Buffer => {
  const sizes = packets.map(({ length }) => length)
  const header = Buffer.alloc(27 + sizes.length)
  header.write('OggS', 0, 'latin1')
  header.writeUInt8(flags, 5)
  header.writeBigUInt64LE(BigInt(position), 6)
  header.writeUInt32LE(1, 14)
  header.writeUInt32LE(number, 18)
  header.writeUInt8(sizes.length, 26)
  header.set(sizes, 27)
  const whole = Buffer.concat([header, ...packets])
  whole.writeUInt32LE(checksum(whole), 22)
  return whole
}

const SAMPLES_A_FRAME = 960
const FRAMES_A_SECOND = 50
/** One Opus frame of 20 ms silence, mono. */
const SILENCE = Buffer.from([0xf8, 0xff, 0xfe])
/** Mono at 48 kHz, no pre-skip, no gain. */
const HEAD = Buffer.concat([Buffer.from('OpusHead', 'latin1'), Buffer.from([1, 1, 0, 0, 0x80, 0xbb, 0, 0, 0, 0, 0])])
const TAGS = Buffer.concat([Buffer.from('OpusTags', 'latin1'), Buffer.from([4, 0, 0, 0]), Buffer.from('Hilo', 'latin1'), Buffer.alloc(4)])

export const voiceNote = (seconds: number): Buffer => {
  const pages = [page(0, 2, 0, [HEAD]), page(1, 0, 0, [TAGS])]
  for (let second = 1; second <= seconds; second++) {
    const frames = Array.from({ length: FRAMES_A_SECOND }, () => SILENCE)
    pages.push(page(second + 1, second === seconds ? 4 : 0, second * FRAMES_A_SECOND * SAMPLES_A_FRAME, frames))
  }
  return Buffer.concat(pages)
}
