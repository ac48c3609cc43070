import * as fc from 'fast-check';
import { Store, type Quad as OxigraphQuad } from 'oxigraph';
import { describe, expect, it } from 'vitest';
import { canonicalKey, quadKey } from '../../core/rdf/canonical-literal.ts';
import {
  langLiteral,
  namedNode,
  quad,
  stringLiteral,
  typedLiteral,
  type Literal,
} from '../../core/rdf/terms.ts';

/** True when a real store keeps the two as one triple. */
function oneTermInStore(a: Literal, b: Literal): boolean {
  const store = new Store();
  for (const object of [a, b]) {
    const statement = quad(namedNode('http://example.org/s'), namedNode('http://e.org/p'), object);
    store.add(statement as unknown as OxigraphQuad);
  }
  return store.size === 1;
}

function expectAgreement(a: Literal, b: Literal): void {
  const ours = canonicalKey(a) === canonicalKey(b);
  const shown = `"${a.value}"^^${a.datatype.value}@${a.language} and "${b.value}"^^${b.datatype.value}@${b.language}`;
  expect(`${shown}: ${ours}`).toBe(`${shown}: ${oneTermInStore(a, b)}`);
}

function expectPairwiseAgreement(literals: Literal[]): void {
  literals.forEach((a, index) => {
    for (const b of literals.slice(index)) expectAgreement(a, b);
  });
}

/** Forms of each datatype that meet its limits; all pairs within a row are compared. */
const FORMS: Record<string, string[]> = {
  integer:
    '007 7 +7 -7 -007 -0 0 +0 9223372036854775807 09223372036854775807 9223372036854775808 09223372036854775808 -9223372036854775808 -09223372036854775808 -9223372036854775809 -09223372036854775809 +9223372036854775808 5.0 + - ٧ 1e3'.split(
      ' ',
    ),
  unsignedLong: ['7', '007', '18446744073709551615', '+7'],
  decimal:
    '1.50 1.5 +1.5 01.5 1.0 1 1. -0.0 0 .0 -.0 . +. + .5 0.5 -.5 -0.5 0.000000000000000001 0.0000000000000000010 0.0000000000000000001 0.00000000000000000010 170141183460469231731.687303715884105727 0170141183460469231731.6873037158841057270 170141183460469231731.687303715884105728 0170141183460469231731.687303715884105728 -170141183460469231731.687303715884105728 -0170141183460469231731.687303715884105728 -170141183460469231731.687303715884105729 -0170141183460469231731.687303715884105729 170141183460469231732 0170141183460469231732 1e3'.split(
      ' ',
    ),
  double:
    '1e3 1000 1.0E3 +1e+3 1E03 0 -0 0.0 -0.0 +0 1e-400 -1e-400 INF +INF inf Infinity -INF -infinity 1e400 -1e400 NaN nan +NaN -NaN -nan .5 0.5 5. 5 5.0 . 1e e5 0x10 1e5.5 0.1 0.10 0.1000000000000000055511151231257827 4.9e-324 5e-324 2.5e-324 2.4e-324 9007199254740993 9007199254740992 9007199254740994 1.7976931348623159e308 1.7976931348623157e308'.split(
      ' ',
    ),
  float:
    '1e3 1000 0 -0 -0.0 NaN -NaN nan INF +INF -INF 1e39 3.4028235e38 3.4028235677973366e38 3.40282356779733661637539395458142568447e38 3.4028235677973366163753939545814256845e38 3.5e38 1e300 -1e300 1e400 0.1 0.10000000149011612 0.3 0.30000001192092896 16777216 16777217 16777217.0000000001 16777216.9999999999 16777218 16777219 16777219.00000000000000000001 16777218.99999999999999999999 16777220 1e-45 1e-46 7e-46 7.006492321624085e-46 7.006492321624085354618647916449580656401309709382578858785341419448955413429303e-46 7.0064923216240853546186479164495806564013097093825788587853414194489554134294e-46 1.17549435E-38 1.1754943508222875e-38'.split(
      ' ',
    ),
  boolean: ['1', 'true', '0', 'false', 'TRUE', 'True', '01', ''],
  dateTime:
    '2020-01-01T00:00:00Z 2020-01-01T00:00:00+00:00 2020-01-01T00:00:00-00:00 2020-01-01T00:00:00 2020-01-01T00:00:00.0 2020-01-01T00:00:00.000Z 2020-01-01T00:00:00.Z 2019-12-31T24:00:00Z 2019-12-31T24:00:00.00+00:00 2019-12-31T24:00:00 2019-12-31T24:00:01Z 2020-01-01T00:00:00.10Z 2020-01-01T00:00:00.1+00:00 2020-01-01T05:00:00+05:00 2019-12-31T19:00:00-05:00 2020-01-01T00:00:00+14:00 2020-01-01T00:00:00.0+14:00 2020-01-01T00:00:00+14:01 2020-01-01T00:00:00.0+14:01 2020-01-01T00:00:00.0000000000000000001Z 2020-01-01T00:00:00.00000000000000000010Z 2020-01-01T00:00:00.0000000000000000010Z 2020-01-01T00:00:00.000000000000000001Z 2020-02-29T24:00:00Z 2020-03-01T00:00:00Z 2019-02-28T24:00:00Z 2019-03-01T00:00:00Z 2019-02-29T00:00:00Z 2019-02-29T00:00:00+00:00 1900-02-29T00:00:00Z 1900-02-29T00:00:00+00:00 2000-02-29T00:00:00Z 2000-02-29T00:00:00+00:00 -0004-02-29T00:00:00Z -0004-02-29T00:00:00+00:00 -0001-02-29T00:00:00Z -0001-02-29T00:00:00+00:00 0000-02-29T00:00:00Z -0000-02-29T00:00:00Z 0000-01-01T00:00:00Z -0001-12-31T24:00:00Z 9999-12-31T24:00:00Z 10000-01-01T00:00:00Z 02020-01-01T00:00:00Z 02020-01-01T00:00:00+00:00 2020-01-01T00:00:60Z 2020-01-01T00:00:60+00:00 2020-13-01T00:00:00Z 2020-13-01T00:00:00+00:00'.split(
      ' ',
    ),
  date: '2020-01-01 2020-01-01Z 2020-01-01+00:00 2020-01-01-00:00 2020-01-01-05:00 2020-01-02+14:00 2020-01-01-10:00 2020-02-30Z 2020-02-30+00:00 0000-01-01 -0000-01-01 5391559471918-01-01Z 5391559471918-01-01+00:00 5391559471919-01-01Z 5391559471919-01-01+00:00 6000000000000-01-01Z 6000000000000-01-01+00:00 99999999999999999999-01-01Z 99999999999999999999-01-01+00:00'.split(
    ' ',
  ),
  time: '00:00:00 24:00:00 00:00:00Z 24:00:00Z 24:00:00+00:00 24:00:01 12:00:00.50 12:00:00.5 12:00:00+05:00 07:00:00Z 23:59:60 01:00:00+14:00 23:00:00-14:00 23:00:00.0-14:00 12:00 12:00+00:00'.split(
    ' ',
  ),
  gYear:
    '2020 2020Z 2020+00:00 2020-00:00 2020-05:00 0000 -0000 -0001 02020Z 02020+00:00 202Z 202+00:00 5391559471917Z 5391559471917+00:00 5391559471918Z 5391559471918+00:00 5391559471919Z 5391559471919+00:00 -5391559471916Z -5391559471916+00:00 -5391559471917Z -5391559471917+00:00 -5391559471918Z -5391559471918+00:00'.split(
      ' ',
    ),
  gYearMonth: '2020-01 2020-01Z 2020-01+00:00 2020-13Z 2020-13+00:00 -0000-01 0000-01'.split(' '),
  gMonth: '--01 --01Z --01+00:00 --01-00:00 --13Z --13+00:00 --00Z --00+00:00 --01-05:00'.split(
    ' ',
  ),
  gMonthDay:
    '--02-29Z --02-29+00:00 --02-30Z --02-30+00:00 --04-31Z --04-31+00:00 --12-31 --12-31Z --12-31+00:00'.split(
      ' ',
    ),
  gDay: '---01 ---01Z ---01+00:00 ---31Z ---31+00:00 ---32Z ---32+00:00 ---00Z ---00+00:00'.split(
    ' ',
  ),
  duration:
    'PT24H P1D P12M P1Y P1Y0D P0D PT0S P0M -P0D -PT0S P1DT P1YT P1Y2M3DT4H5M6.70S P14M3DT4H5M6.7S PT60S PT1M P1M PT1.S PT1S PT.5S PT0.5S PT.S PTS P PT -P -P1Y1D -P12M24H -P12MT24H P001D P00000000000000000000000001D P9223372036854775807M P768614336404564650Y7M P9223372036854775808M P768614336404564650Y8M -P9223372036854775808M -P768614336404564650Y8M PT170141183460469231731S P1969226660422097DT14H8M51S PT170141183460469231732S P1969226660422097DT14H8M52S PT170141183460469231731.687303715884105728S -PT170141183460469231731.687303715884105728S -PT0170141183460469231731.687303715884105728S PT1.0000000000000000001S PT1.00000000000000000010S'.split(
      ' ',
    ),
  dayTimeDuration: 'PT24H P1D P1DT P0D PT0S -PT0.0S P1Y P12M P0Y1D P0M1D P1DT24H P2D'.split(' '),
  yearMonthDuration: 'P12M P1Y P0M P0Y -P0M P1YT P1Y0D P1D -P13M -P1Y1M PT0S'.split(' '),
  anyURI: ['http://a', 'http://a/'],
  hexBinary: ['aF', 'AF'],
};

const DATATYPES = [...Object.keys(FORMS), 'long', 'byte', 'nonNegativeInteger', 'dateTimeStamp'];

/** Random text in the alphabet of numbers, dates and durations, short so that values often meet. */
const lexicalForm = fc.oneof(
  fc.constantFrom(...Object.values(FORMS).flat()),
  fc.stringMatching(/^[+-]?0{0,2}[0-9]{0,2}(\.[0-9]?0{0,2})?([eE][+-]?[0-2]{1,2})?$/),
  fc.stringMatching(
    /^-?000[0-2]-(0[12]|12)-(0[1-2]|2[89]|3[01])(T(00|24):00:00(\.[01]0?)?)?(Z|[+-]0[05]:00)?$/,
  ),
  fc.stringMatching(/^-?(000[0-2]|--0[12](-(01|29|30))?|---(01|31|32))(Z|[+-]00:00)?$/),
  fc.stringMatching(/^-?P([01]?[0-2]Y)?([0-2]{1,2}M)?([0-2]D)?(T(24H)?(60M)?([0-2]?\.?0?S)?)?$/),
  fc.stringMatching(/^(00|24|12):00:00(\.0{1,3})?(Z|[+-](00|05):00)?$/),
  fc.double().map(String),
  fc.bigInt({ min: -(2n ** 65n), max: 2n ** 65n }).map(String),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

describe('canonicalKey joins literals exactly where the index does', () => {
  for (const [datatype, forms] of Object.entries(FORMS)) {
    it(`forms as ${datatype}`, () => {
      const literals = forms.map((form) => typedLiteral(form, datatype));
      expectPairwiseAgreement(literals);
    });
  }

  it('across the datatypes derived from integer, and others', () => {
    for (const a of DATATYPES) {
      for (const b of DATATYPES) {
        expectAgreement(typedLiteral('007', a), typedLiteral('7', b));
        expectAgreement(typedLiteral('x', a), typedLiteral('x', b));
        expectAgreement(typedLiteral('PT0S', a), typedLiteral('P0D', b));
      }
    }
  });

  it('language tags and plain strings', () => {
    const literals = [
      ...['en', 'EN', 'en-CA', 'en-ca', 'fr'].map((tag) => ({
        ...langLiteral('pain', tag),
        language: tag,
      })),
      stringLiteral('pain'),
      stringLiteral('Pain'),
      stringLiteral('e\u0301'),
      stringLiteral('é'),
      stringLiteral('\uD800'),
      stringLiteral('\uFFFD'),
    ];
    expectPairwiseAgreement(literals);
  });

  for (const datatype of DATATYPES) {
    it(`random forms as ${datatype}`, () => {
      fc.assert(
        fc.property(fc.array(lexicalForm, { minLength: 2, maxLength: 5 }), (forms) => {
          expectPairwiseAgreement(forms.map((form) => typedLiteral(form, datatype)));
        }),
        { numRuns: 40 },
      );
    });
  }
});

describe('quadKey', () => {
  it('tells apart statements that differ in any one term or in the graph', () => {
    const s = namedNode('http://e.org/s');
    const p = namedNode('http://e.org/p');
    const one = quad(s, p, typedLiteral('1', 'integer'));
    const keys = [
      one,
      quad(p, p, one.object),
      quad(s, s, one.object),
      quad(s, p, stringLiteral('1')),
      quad(s, p, one.object, namedNode('http://e.org/g')),
    ].map(quadKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(quadKey(quad(s, p, typedLiteral('01', 'int')))).toBe(keys[0]);
  });
});
