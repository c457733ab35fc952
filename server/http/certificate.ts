import { X509Certificate } from 'node:crypto'

/** Whether a certificate (PEM; of a chain the first) is signed by nobody but itself: browsers warn of such pages. */
export function vouchesForItself(pem: string): boolean {
  const certificate = new X509Certificate(pem)
  // Not `checkIssued`: that also asks whether the certificate may sign others, which one for a single page need not.
  return certificate.issuer === certificate.subject && certificate.verify(certificate.publicKey)
}
