DROP INDEX `two_factors_of_user`;--> statement-breakpoint
ALTER TABLE `two_factors` ADD `last_used_step` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `one_two_factor_of_user` ON `two_factors` (`user_id`);--> statement-breakpoint
ALTER TABLE `users` ADD `removed_at` integer;