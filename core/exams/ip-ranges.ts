import ipaddr from 'ipaddr.js'

type Range = [ipaddr.IPv4 | ipaddr.IPv6, number]

/** An address or a CIDR range; null for what is neither. A single address is the range of itself. */
export function parseIpRange(text: string): Range | null {
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text)
  if (!text.includes('/') && isAddress(text)) {
    const address = ipaddr.parse(text)
    return [address, address.kind() === 'ipv4' ? 32 : 128]
  }
  return null
}

/** Whether an exam may be opened from `address`. No ranges are no restriction; an address that is none is nowhere. */
export function ipAllowed(ranges: readonly string[], address: string | null): boolean {
  if (ranges.length === 0) return true
  if (!address || !isAddress(address)) return false
  // An IPv4 address that came in over IPv6 (RFC 4291, 2.5.5.2) is the IPv4 address.
  const from = ipaddr.process(address)
  return ranges.some((text) => {
    const range = parseIpRange(text)
    return range !== null && range[0].kind() === from.kind() && from.match(range)
  })
}

/** The library reads `1` and `0x7f.1` as addresses, as old systems do; nobody means that here. */
function isAddress(text: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text)
}
