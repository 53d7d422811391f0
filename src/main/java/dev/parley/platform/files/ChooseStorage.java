package dev.parley.platform.files;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files lie: in a bucket where one is named, else in the folder. */
@Configuration
class ChooseStorage {
    @Bean
    static FileStorage fileStorage(FilesSettings folder, S3Settings s3) {
        return s3.isUsed() ? new S3Bucket(s3) : new LocalFolder(folder);
    }
}
