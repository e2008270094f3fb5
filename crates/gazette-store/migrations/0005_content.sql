-- A dispatch is known again under a new identifier by what it says: without this every arrival would look at all that
-- its outlet ever sent.
create index dispatch_version_content on dispatch_version (content_digest);
