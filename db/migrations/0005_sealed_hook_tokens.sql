ALTER TABLE `connections` RENAME COLUMN `hook_token` TO `sealed_hook_token`;--> statement-breakpoint
DROP INDEX `connections_hookToken_unique`;--> statement-breakpoint
CREATE UNIQUE INDEX `connections_sealedHookToken_unique` ON `connections` (`sealed_hook_token`);
