import { Index, type JSX } from 'solid-js';
import { t } from '../i18n/i18n.ts';

/** Stands where the words will stand, at their size, so that nothing jumps when they come. */
export function Skeleton(props: { width?: string; height?: string }): JSX.Element {
  return (
    <span
      class="skeleton"
      style={{ 'inline-size': props.width ?? '100%', 'block-size': props.height ?? '1em' }}
    />
  );
}

const widths = ['62%', '84%', '48%', '71%', '57%', '90%'];

/** Rows of a table that is being asked for. */
export function SkeletonRows(props: { rows?: number }): JSX.Element {
  return (
    <div class="skeleton-rows" role="status">
      <span class="sr-only">{t.common.loading()}</span>
      <Index each={Array.from({ length: props.rows ?? 6 })}>
        {(_, i) => (
          <div class="skeleton-row">
            <Skeleton width="72px" />
            <Skeleton width={widths[i % widths.length] ?? '60%'} />
            <Skeleton width="88px" />
          </div>
        )}
      </Index>
    </div>
  );
}

/** A sheet that is being asked for. */
export function SkeletonSheet(props: { height: string }): JSX.Element {
  return (
    <div class="sheet skeleton-sheet" role="status" style={{ 'min-block-size': props.height }}>
      <span class="sr-only">{t.common.loading()}</span>
      <Skeleton width="34%" height="20px" />
      <Skeleton width="78%" />
      <Skeleton width="56%" />
    </div>
  );
}

/** The height of something that is lower on a desk than on a phone, where its words take more lines. */
export function heightFor(deskPx: number, phonePx: number): string {
  return `clamp(${deskPx}px, (700px - 100vw) * 99, ${phonePx}px)`;
}
