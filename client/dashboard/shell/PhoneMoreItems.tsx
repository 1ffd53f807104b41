import { useNavigate } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import { MenuItem, MenuLine } from '../../components/Menu.tsx';
import { mayOpen, pageGroups } from './pages.ts';
import { UserMenuItems } from './UserMenuItems.tsx';

export function PhoneMoreItems(): JSX.Element {
  const navigate = useNavigate();
  return (
    <>
      <For each={pageGroups}>
        {(group) => (
          <>
            <Show when={group.label}>{(label) => <div class="menu-label">{label()()}</div>}</Show>
            <For each={group.links.filter((page) => page.behindMore && mayOpen(page))}>
              {(page) => (
                <MenuItem icon={page.icon} onSelect={() => navigate(page.href)}>
                  {page.label()}
                </MenuItem>
              )}
            </For>
          </>
        )}
      </For>
      <MenuLine />
      <UserMenuItems />
    </>
  );
}
