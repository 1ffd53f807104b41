CREATE TABLE `api_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`mode` text NOT NULL,
	`name` text NOT NULL,
	`hash` text NOT NULL,
	`hint` text NOT NULL,
	`scopes` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`expires_at` integer,
	`last_used_at` integer,
	`revoked_at` integer,
	`successor_id` text,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_keys_hash_unique` ON `api_keys` (`hash`);--> statement-breakpoint
CREATE INDEX `keys_by_time` ON `api_keys` (`mode`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `api_requests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`request_id` text NOT NULL,
	`mode` text,
	`key_id` text,
	`at` integer NOT NULL,
	`method` text NOT NULL,
	`path` text NOT NULL,
	`status` integer NOT NULL,
	`error_code` text,
	`took_ms` integer NOT NULL,
	`replayed` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE INDEX `requests_by_mode` ON `api_requests` (`mode`,`id`);--> statement-breakpoint
CREATE INDEX `requests_of_key` ON `api_requests` (`key_id`,`id`);--> statement-breakpoint
CREATE INDEX `requests_by_status` ON `api_requests` (`mode`,`status`,`id`);--> statement-breakpoint
CREATE INDEX `requests_by_age` ON `api_requests` (`at`);--> statement-breakpoint
CREATE TABLE `audit_log` (
	`position` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`actor_name` text,
	`address` text,
	`mode` text,
	`action` text NOT NULL,
	`outcome` text NOT NULL,
	`error_code` text,
	`subject_kind` text,
	`subject_id` text,
	`before` text,
	`after` text,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_by_actor` ON `audit_log` (`actor_id`,`position`);--> statement-breakpoint
CREATE INDEX `audit_by_subject` ON `audit_log` (`subject_id`,`position`);--> statement-breakpoint
CREATE INDEX `audit_by_action` ON `audit_log` (`action`,`position`);--> statement-breakpoint
CREATE INDEX `audit_by_time` ON `audit_log` (`at`,`position`);--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`mode` text NOT NULL,
	`method` text NOT NULL,
	`path` text NOT NULL,
	`key` text NOT NULL,
	`body_digest` text NOT NULL,
	`subject_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`completed_at` integer,
	`status` integer,
	`sealed_body` blob,
	`headers` text,
	PRIMARY KEY(`mode`, `method`, `path`, `key`)
);
--> statement-breakpoint
CREATE INDEX `idempotency_by_age` ON `idempotency_keys` (`created_at`);--> statement-breakpoint
CREATE TABLE `invites` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`invited_by` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`invited_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invites_tokenHash_unique` ON `invites` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_open_invite` ON `invites` (`email`) WHERE used_at is null and revoked_at is null;--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text,
	`public_key` text NOT NULL,
	`user_id` text NOT NULL,
	`credential_id` text NOT NULL,
	`counter` integer NOT NULL,
	`device_type` text NOT NULL,
	`backed_up` integer NOT NULL,
	`transports` text,
	`created_at` integer,
	`aaguid` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `passkeys_of_user` ON `passkeys` (`user_id`);--> statement-breakpoint
CREATE INDEX `passkeys_by_credential` ON `passkeys` (`credential_id`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`page` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_view_of_name` ON `saved_views` (`user_id`,`page`,`name`);--> statement-breakpoint
CREATE TABLE `two_factors` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`secret` text NOT NULL,
	`backup_codes` text NOT NULL,
	`verified` integer DEFAULT true,
	`failed_verification_count` integer DEFAULT 0,
	`locked_until` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `two_factors_of_user` ON `two_factors` (`user_id`);--> statement-breakpoint
CREATE INDEX `two_factors_by_secret` ON `two_factors` (`secret`);--> statement-breakpoint
ALTER TABLE `customers` ADD `reference` text;--> statement-breakpoint
ALTER TABLE `customers` ADD `metadata` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX `customers_by_reference` ON `customers` (`mode`,`reference`);--> statement-breakpoint
ALTER TABLE `sessions` ADD `proven_at` integer;--> statement-breakpoint
ALTER TABLE `users` ADD `two_factor_enabled` integer DEFAULT false;--> statement-breakpoint
ALTER TABLE `users` ADD `language` text;--> statement-breakpoint
CREATE INDEX `checkouts_by_ref` ON `checkouts` (`provider_ref`) WHERE provider_ref is not null;--> statement-breakpoint
CREATE INDEX `deliveries_by_time` ON `deliveries` (`mode`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `deliveries_by_status_time` ON `deliveries` (`mode`,`status`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `invoices_by_paid_time` ON `invoices` (`mode`,`paid_at`,`id`) WHERE paid_at is not null;--> statement-breakpoint
CREATE INDEX `payments_by_ref` ON `payments` (`key`);--> statement-breakpoint
CREATE INDEX `payments_by_receipt` ON `payments` (`receipt`) WHERE receipt is not null;--> statement-breakpoint
CREATE INDEX `payments_by_status_time` ON `payments` (`mode`,`status`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `payments_of_connection` ON `payments` (`connection_id`,`created_at`,`id`);