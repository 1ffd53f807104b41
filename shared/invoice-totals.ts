/**
 * The arithmetic of an invoice, in integers only. Each line rounds half away from zero; tax is rounded once per rate
 * on the sum of its lines, as EN 16931 and ZATCA have it. Prices are without tax.
 */
export interface PricedLine {
  /** Thousandths: 2.5 pieces is 2500. */
  quantityMilli: number;
  unitAmountMinor: number;
  /** Taken off this line after quantity × unit price. */
  discountMinor: number;
  /** Thousandths of a percent: 15 % is 15000. */
  taxRateMilli: number;
}

export interface InvoiceTotals {
  /** Quantity × unit price of each line, before its discount. */
  lineGrossMinor: readonly number[];
  subtotalMinor: number;
  discountMinor: number;
  taxMinor: number;
  totalMinor: number;
  /** One row per rate that occurs, lowest first: what a tax invoice prints. */
  taxes: readonly { taxRateMilli: number; baseMinor: number; taxMinor: number }[];
}

/** @throws RangeError if a discount exceeds its line. */
export function totalsOf(lines: readonly PricedLine[]): InvoiceTotals {
  const lineGrossMinor = lines.map((line) => roundedRatio(line.quantityMilli, line.unitAmountMinor, 1000));
  const bases = new Map<number, number>();
  let discountMinor = 0;
  for (const [i, line] of lines.entries()) {
    const gross = lineGrossMinor[i] ?? 0;
    if (line.discountMinor > gross)
      throw new RangeError(`the discount of line ${i + 1} is larger than the line`);
    discountMinor += line.discountMinor;
    bases.set(line.taxRateMilli, (bases.get(line.taxRateMilli) ?? 0) + gross - line.discountMinor);
  }
  const taxes = [...bases]
    .sort(([a], [b]) => a - b)
    .map(([taxRateMilli, baseMinor]) => ({
      taxRateMilli,
      baseMinor,
      taxMinor: roundedRatio(baseMinor, taxRateMilli, 100_000),
    }));
  const subtotalMinor = sum(lineGrossMinor);
  const taxMinor = sum(taxes.map((tax) => tax.taxMinor));
  return {
    lineGrossMinor,
    subtotalMinor,
    discountMinor,
    taxMinor,
    totalMinor: subtotalMinor - discountMinor + taxMinor,
    taxes,
  };
}

/** a × b / divisor, rounded half away from zero, exact for any safe integers. */
function roundedRatio(a: number, b: number, divisor: number): number {
  const product = BigInt(a) * BigInt(b);
  const half = BigInt(divisor) / 2n;
  const rounded = (product < 0n ? product - half : product + half) / BigInt(divisor);
  return Number(rounded);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
