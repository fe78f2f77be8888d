import { PageFault } from './faults.js';

const SIGNATURES: [string, string][] = [
  ['%PDF-', 'a PDF file'],
  ['PK\u0003\u0004', 'a ZIP archive or an Office document'],
  ['\u0089PNG', 'a PNG picture'],
  ['GIF8', 'a GIF picture'],
  ['\u00ff\u00d8\u00ff', 'a JPEG picture'],
  ['\u001f\u008b', 'a gzip file'],
  ['RIFF', 'a media file'],
  ['ID3', 'a sound file'],
];

const CONTROLS = new RegExp(String.raw`[\u0000-\u0008\u000e-\u001a\u001c-\u001f]`, 'g');
/** Of the first bytes, the share of control characters from which they are no text. */
const MOST_CONTROLS = 0.05;

/** Whether bytes are a page of HTML or plain text. Throws `PageFault` `not-text` for anything else. */
export function sniff(bytes: Uint8Array, contentType: string | null): 'html' | 'plain' {
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  const known = SIGNATURES.find(([start]) => head.startsWith(start))?.[1];
  if (known) throw new PageFault('not-text', `The page is ${known}, not text.`);
  const hasWideText = /^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(head);
  const controls = head.match(CONTROLS)?.length ?? 0;
  if (!hasWideText && controls > head.length * MOST_CONTROLS) {
    throw new PageFault(
      'not-text',
      `The page is not text: ${controls} of its first ${head.length} bytes are control characters (content type ${contentType ?? 'not given'}).`,
    );
  }
  if (/^\s*text\/(?:plain|markdown)\b/i.test(contentType ?? '')) return 'plain';
  const plain = hasWideText ? head.replaceAll('\0', '') : head;
  if (/html|xml/i.test(contentType ?? '')) return 'html';
  return /<(?:!doctype|html|head|body|title|meta|link|script|div|p|span|a|article|main|section|h[1-6]|br|table|ul|img)\b/i.test(plain) ||
    /<\/(?:p|div|html|body)>/i.test(plain)
    ? 'html'
    : 'plain';
}
