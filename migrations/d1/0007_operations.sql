CREATE TABLE `audit_log` (
	`id` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor_id` text,
	`act` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`ip` text,
	`request_id` text,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_log_at` ON `audit_log` (`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_log_actor` ON `audit_log` (`actor_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_log_subject` ON `audit_log` (`subject_id`,`at`);--> statement-breakpoint
CREATE TABLE `daily_statistics` (
	`day` text NOT NULL,
	`name` text NOT NULL,
	`value` real NOT NULL,
	PRIMARY KEY(`day`, `name`)
);
--> statement-breakpoint
CREATE TABLE `limit_overrides` (
	`policy` text NOT NULL,
	`scope` text NOT NULL,
	`subject` text NOT NULL,
	`windows` text NOT NULL,
	`updated_at` text NOT NULL,
	PRIMARY KEY(`policy`, `scope`, `subject`)
);
--> statement-breakpoint
CREATE TABLE `measures` (
	`minute` text NOT NULL,
	`name` text NOT NULL,
	`dimension` text NOT NULL,
	`bucket` real NOT NULL,
	`count` integer NOT NULL,
	`sum` real NOT NULL,
	PRIMARY KEY(`name`, `minute`, `dimension`, `bucket`)
);
--> statement-breakpoint
CREATE TABLE `parked_messages` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text,
	`body` text NOT NULL,
	`reason` text NOT NULL,
	`attempts` integer NOT NULL,
	`parked_at` text NOT NULL,
	`replayed_at` text
);
--> statement-breakpoint
CREATE INDEX `parked_messages_parked` ON `parked_messages` (`parked_at`,`id`);